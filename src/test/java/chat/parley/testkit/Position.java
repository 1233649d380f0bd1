package chat.parley.testkit;

/**
 * A place in a log.
 *
 * @param epoch which life of the log
 * @param seq the number of an event in it
 */
public record Position(String epoch, long seq) {}
