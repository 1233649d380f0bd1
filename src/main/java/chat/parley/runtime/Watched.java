package chat.parley.runtime;

/**
 * Threads that connections depend on. The {@link Watchdog} calls these methods from its own thread, so none of them may
 * block.
 */
interface Watched {
    /** The name: a plain ASCII word, unique among all watched threads. */
    String name();

    /** A counter that grows whenever a piece of work ends on the current threads. */
    long ended();

    /** Whether there is work that only these threads can do. */
    boolean hasWork();

    /** Whether all threads are busy, or work waits although no thread is busy. */
    boolean isSaturated();

    /** Interrupts and abandons the current threads, and continues with new ones. */
    void renew();

    /** Whether a restart of the server may help if new threads do not. */
    boolean restartHelps();
}
