package chat.parley.testkit;

/** A place in a log: which life of the log, and the number of an event in it. */
public record Position(String epoch, long seq) {}
