package chat.parley.runtime;

import chat.parley.settings.WatchSettings;
import java.util.function.BooleanSupplier;

/** Creates pools and a clock without a container: no thread watches them, and the clock ticks when a test says so. */
public final class ByHand {
    private ByHand() {}

    public static Pools pools(WatchSettings limits) {
        return new Pools(Thread::new, System::nanoTime, limits);
    }

    public static Clock clock() {
        return new Clock();
    }

    /** Runs every duty once, as long as the loop's thread is current. */
    public static void tick(Clock clock, BooleanSupplier goesOn) {
        clock.tick(goesOn);
    }
}
