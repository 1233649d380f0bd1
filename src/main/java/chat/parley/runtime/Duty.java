package chat.parley.runtime;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that the clock does again and again. It fails alone: what it throws ends nothing else. It asks no network, for
 * then everybody would wait for one who is away. Run by the clock's thread; how it goes is for any to ask.
 */
final class Duty {
    private static final Logger LOG = Logger.getLogger(Duty.class.getName());
    private static final int IN_A_ROW = 3;

    private final String which;
    private final Runnable work;
    private volatile int failures;

    /** @param name a plain ASCII word, as health shows it */
    Duty(String name, Runnable work) {
        this.which = name;
        this.work = work;
    }

    String name() {
        return which;
    }

    /** Whether it has not failed so often in a row that somebody should know. */
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
