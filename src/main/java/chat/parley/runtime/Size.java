package chat.parley.runtime;

/**
 * How many threads a pool has.
 *
 * @param threads that are not held up
 * @param most with those that are
 * @param waiting how much work may wait for a thread
 */
record Size(int threads, int most, int waiting) {}
