package chat.parley.log;

import java.util.List;

/**
 * Consecutive events as JSON objects, with the numbers {@code after + 1} to {@code to}. If the reader asked for events
 * after a smaller number, the events between that number and {@code after} are gone.
 */
public record Slice(long after, long to, List<String> events) {}
