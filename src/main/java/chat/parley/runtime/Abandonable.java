package chat.parley.runtime;

/** Work that wants to know when its thread is given up, because somebody else must go on with what it had begun. */
public interface Abandonable extends Runnable {
    /** The thread that runs this was abandoned; it may still come back. Runs on the watchdog's thread and must not block. */
    void abandoned();
}
