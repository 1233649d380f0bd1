package chat.parley.runtime;

/**
 * The size of a pool.
 *
 * @param threads the number of threads that are not blocked
 * @param most the maximum number of threads, blocked ones included
 * @param waiting the maximum amount of work in the queue
 */
record Size(int threads, int most, int waiting) {}
