package chat.parley.runtime;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Periodic work of the clock. An exception in it does not affect other duties. It must not use the network, because
 * every other duty would wait for it. Runs on the clock's thread; any thread may ask for its state.
 */
final class Duty {
    private static final Logger LOG = Logger.getLogger(Duty.class.getName());
    private static final int IN_A_ROW = 3;

    private final String which;
    private final Runnable work;
    private volatile int failures;

    /** @param name a plain ASCII word, shown by health */
    Duty(String name, Runnable work) {
        this.which = name;
        this.work = work;
    }

    String name() {
        return which;
    }

    /** Whether the latest failures in a row, if any, are too few to concern an operator. */
    boolean isUp() {
        return failures < IN_A_ROW;
    }

    void run() {
        try {
            work.run();
            if (!isUp()) LOG.log(Level.INFO, "The clock''s duty {0} is done again", which);
            failures = 0;
        } catch (RuntimeException | Error ours) {
            failed(ours);
        }
    }

    private void failed(Throwable ours) {
        int inARow = Math.min(failures, IN_A_ROW) + 1;
        failures = inARow;
        LOG.log(
                inARow == IN_A_ROW ? Level.SEVERE : Level.FINE,
                "A duty of the clock fails (" + which + "); the others are done",
                ours);
    }
}
