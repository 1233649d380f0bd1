package chat.parley.runtime;

/** Threads that people depend on. The {@link Watchdog} looks at them from a thread of its own, so nothing here may wait. */
interface Watched {
    /** A plain ASCII word, unique among all that are watched. */
    String name();

    /** Grows whenever a piece of work ends on the current threads. */
    long ended();

    /** Whether there is work that only they can do. */
    boolean hasWork();

    /** Whether all of them are occupied, or work waits although none is. */
    boolean isSaturated();

    /** Abandons the current threads, interrupted, and goes on with new ones. */
    void renew();

    /** Whether a restart of the server may help if new threads do not. */
    boolean restartHelps();
}
