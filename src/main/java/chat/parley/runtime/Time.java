package chat.parley.runtime;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Two clocks: the one on the wall, which may jump, for what people read; and one that only runs on, in nanoseconds, for
 * every time-out and rate.
 */
public record Time(InstantSource wall, LongSupplier nanos) {
    public static final Time SYSTEM = new Time(InstantSource.system(), System::nanoTime);

    public long nanoTime() {
        return nanos.getAsLong();
    }
}
