package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Time;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * That the list of people changed without an event, because the log keeps as many comings and goings as it may: a signal. A
 * long list is told less often. Thread-safe.
 */
public final class Attendance {
    private static final int PEOPLE_A_SECOND = 100;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Those present at event {@code head}. */
    public record Here(long head, List<Member> people) {}

    private final Time time;
    private volatile long version;
    private volatile boolean due;
    private long nextAt;

    public Attendance(Time time) {
        this.time = time;
        this.nextAt = time.nanoTime();
    }

    /** Grows with each change that is told. */
    public long version() {
        return version;
    }

    /** Somebody came or went, and no event tells it. */
    public void changed() {
        due = true;
    }

    /** Tells it if it is due and time, in a room of so many; whether those who follow must be woken. */
    public synchronized boolean publish(int people) {
        if (!due || time.nanoTime() - nextAt < 0) return false;
        due = false;
        nextAt = time.nanoTime() + SECOND * (people / PEOPLE_A_SECOND);
        version = version + 1;
        return true;
    }
}
