package chat.parley.socket;

/**
 * An {@code events} frame that all connections at the same cursor share. Immutable.
 *
 * @param asked the cursor it is for
 * @param after the number its events come after; above {@code asked} if events between are gone
 * @param to the number of its last event
 * @param blanks how many events of the log were blanked when it was begun
 */
record Batch(long asked, long after, long to, long blanks, String text) {}
