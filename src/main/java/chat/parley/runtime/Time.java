package chat.parley.runtime;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A wall clock and a monotonic clock. The wall clock may jump and serves what people read. The monotonic clock counts
 * nanoseconds and serves every time-out and rate.
 */
public record Time(InstantSource wall, LongSupplier nanos) {
    public static final Time SYSTEM = new Time(InstantSource.system(), System::nanoTime);

    public long nanoTime() {
        return nanos.getAsLong();
    }
}
