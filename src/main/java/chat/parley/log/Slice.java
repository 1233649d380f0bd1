package chat.parley.log;

import java.util.List;

/**
 * Some events in a row: those with the numbers {@code after + 1} to {@code to}, as JSON objects. If a reader asked for
 * what comes after an earlier number, the events between that number and {@code after} are gone.
 */
public record Slice(long after, long to, List<String> events) {}
