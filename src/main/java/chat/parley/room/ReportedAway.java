package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Time;
import java.time.Instant;

/**
 * Away status, computed from the page states that this node's connections report. The store decides the result of a
 * report.
 */
public abstract class ReportedAway implements Away {
    private final Pages pages = new Pages();
    private final Time time;
    private final Runnable wake;

    /** @param wake called with no lock held when the newest state changed */
    protected ReportedAway(Time time, Runnable wake) {
        this.time = time;
        this.wake = wake;
    }

    @Override
    public final void touched(Member member, Object connection) {
        report(member.id(), () -> pages.touched(member.id(), connection));
    }

    @Override
    public final void untouched(Member member, Object connection) {
        Instant now = time.wall().instant();
        report(member.id(), () -> pages.untouched(member.id(), connection, now));
    }

    @Override
    public final void depart(Member member, Object connection) {
        report(member.id(), () -> pages.depart(member.id(), connection));
    }

    private void report(String id, Runnable change) {
        if (isChanged(id, change)) wake.run();
    }

    private synchronized boolean isChanged(String id, Runnable change) {
        boolean opened = !pages.has(id);
        boolean before = pages.untouchedSince(id).isPresent();
        change.run();
        boolean turned = before != pages.untouchedSince(id).isPresent();
        return (opened || turned) && reported(id, turned);
    }

    /**
     * Handles a report that changed something: a member opened their first page here, or their pages became untouched
     * or touched. Called under the lock of this object.
     *
     * @param turned false if only the first page was opened
     * @return whether the newest state changed
     */
    protected abstract boolean reported(String id, boolean turned);

    /** Returns the pages, which this object's lock guards. */
    protected final Pages pages() {
        return pages;
    }
}
