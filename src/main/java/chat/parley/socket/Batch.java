package chat.parley.socket;

/**
 * An {@code events} frame that all connections at the same cursor share. Immutable.
 *
 * @param asked the cursor that it was made for
 * @param after the number that its events come after; greater than {@code asked} if the events in between are gone
 * @param to the number of its last event
 * @param cut whether the log had more events than a frame holds
 * @param blanks how many events of the log had been blanked when it was begun
 */
record Batch(long asked, long after, long to, boolean cut, long blanks, Frame frame) {}
