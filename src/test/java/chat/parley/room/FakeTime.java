package chat.parley.room;

import chat.parley.runtime.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that advances when a test says so. */
public final class FakeTime {
    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicLong wall =
            new AtomicLong(Instant.parse("2026-11-22T17:30:00Z").toEpochMilli());
    private final Time time = new Time(() -> Instant.ofEpochMilli(wall.get()), nanos::get);

    public Time time() {
        return time;
    }

    public void goesOn(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        wall.addAndGet(duration.toMillis());
    }

    public void wallJumps(Duration duration) {
        wall.addAndGet(duration.toMillis());
    }
}
