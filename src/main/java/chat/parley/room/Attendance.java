package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Time;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Signal that the list of people changed without an event, because the log has no space for more joins and leaves. The
 * longer the list, the less often it is published. Thread-safe.
 */
public final class Attendance {
    private static final int PEOPLE_A_SECOND = 100;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The members present at event {@code head}. */
    public record Here(long head, List<Member> people) {}

    private final Time time;
    private volatile long version;
    private volatile boolean due;
    private long nextAt;

    public Attendance(Time time) {
        this.time = time;
        this.nextAt = time.nanoTime();
    }

    /** Returns the version of the signal, which grows with each published change. */
    public long version() {
        return version;
    }

    /** Marks the list as changed by a join or leave that has no event. */
    public void changed() {
        due = true;
    }

    /**
     * Publishes a pending change if it is due, given the number of people in the room. Returns whether the followers
     * must be woken.
     */
    public synchronized boolean publish(int people) {
        if (!due || time.nanoTime() - nextAt < 0) return false;
        due = false;
        nextAt = time.nanoTime() + SECOND * (people / PEOPLE_A_SECOND);
        version = version + 1;
        return true;
    }
}
