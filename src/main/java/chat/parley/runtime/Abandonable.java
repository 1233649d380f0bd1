package chat.parley.runtime;

/** Work that is notified when its thread is abandoned, because another thread must continue it. */
public interface Abandonable extends Runnable {
    /**
     * Called when the thread that runs this work was abandoned. That thread may still resume. Runs on the watchdog's
     * thread and must not block.
     */
    void abandoned();
}
