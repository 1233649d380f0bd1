package chat.parley.socket;

/**
 * An {@code events} frame that all connections at the same cursor share.
 *
 * @param asked the cursor it is for
 * @param after the number its events come after; above {@code asked} if events between are gone
 * @param to the number of its last event
 */
record Batch(long asked, long after, long to, String text) {}
