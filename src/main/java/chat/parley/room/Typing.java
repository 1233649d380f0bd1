package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Time;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signal of the members who are typing. It has no history, only a newest state with a version, so that a connection
 * knows whether it has been sent. Thread-safe.
 */
public final class Typing {
    /** The newest state; its version grows with each change. */
    public record Signal(long version, List<Member> people) {}

    private final Map<Member, Long> until = new LinkedHashMap<>();
    private final long nanos;
    private final Time time;
    private volatile Signal newest = new Signal(0, List.of());

    public Typing(Duration lasts, Time time) {
        this.nanos = lasts.toNanos();
        this.time = time;
    }

    public Signal newest() {
        return newest;
    }

    /** Sets whether a member is typing, and returns whether that changed the state. */
    public synchronized boolean set(Member member, boolean on) {
        boolean before = until.containsKey(member);
        if (on) until.put(member, time.nanoTime() + nanos);
        else until.remove(member);
        return publishIf(before != on);
    }

    /** Ends a member's typing, whatever their name, and returns whether that changed the state. */
    public synchronized boolean stop(String memberId) {
        return publishIf(until.keySet().removeIf(member -> member.id().equals(memberId)));
    }

    /** Removes the members whose typing has expired, and returns whether there were any. */
    synchronized boolean expire() {
        long now = time.nanoTime();
        return publishIf(until.values().removeIf(end -> end - now <= 0));
    }

    private boolean publishIf(boolean changed) {
        if (changed) newest = new Signal(newest.version() + 1, List.copyOf(until.keySet()));
        return changed;
    }
}
