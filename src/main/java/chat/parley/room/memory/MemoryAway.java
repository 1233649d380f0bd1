package chat.parley.room.memory;

import chat.parley.log.Member;
import chat.parley.log.Stamp;
import chat.parley.room.Away;
import chat.parley.room.Pages;
import chat.parley.runtime.Time;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** This server's pages are all there are. */
public final class MemoryAway implements Away {
    private final Pages pages = new Pages();
    private final Time time;
    private final Runnable wake;
    private volatile Signal newest = new Signal(0, List.of());

    public MemoryAway(Time time, Runnable wake) {
        this.time = time;
        this.wake = wake;
    }

    @Override
    public Signal newest() {
        return newest;
    }

    @Override
    public void touched(Member member, Object connection) {
        say(member.id(), () -> pages.touched(member.id(), connection));
    }

    @Override
    public void untouched(Member member, Object connection) {
        Instant now = time.wall().instant();
        say(member.id(), () -> pages.untouched(member.id(), connection, now));
    }

    @Override
    public void depart(Member member, Object connection) {
        say(member.id(), () -> pages.depart(member.id(), connection));
    }

    private void say(String id, Runnable what) {
        if (changes(id, what)) wake.run();
    }

    private synchronized boolean changes(String id, Runnable what) {
        boolean before = pages.untouchedSince(id).isPresent();
        what.run();
        boolean changed = before != pages.untouchedSince(id).isPresent();
        if (changed) newest = new Signal(newest.version() + 1, absences());
        return changed;
    }

    private List<Absence> absences() {
        return pages.members().stream().flatMap(this::absence).toList();
    }

    private Stream<Absence> absence(String id) {
        return pages.untouchedSince(id).map(since -> new Absence(id, Stamp.text(since))).stream();
    }
}
