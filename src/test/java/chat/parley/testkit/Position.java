package chat.parley.testkit;

/**
 * A position in a log.
 *
 * @param epoch the life of the log
 * @param seq the number of an event in it
 */
public record Position(String epoch, long seq) {}
