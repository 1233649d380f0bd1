package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.log.Stamp;
import chat.parley.room.Away;
import chat.parley.room.Pages;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pages of this node say together is told to Redis, in order; who is away is what Redis makes of all nodes' telling.
 * Telling does not wait, so it may be done under the lock.
 */
final class RedisAway implements Away {
    private final Pages pages = new Pages();
    private final RoomScripts scripts;
    private final String node;
    private final Time time;
    private volatile Signal newest = new Signal(0, List.of());
    private volatile boolean told = true;
    private long number;

    RedisAway(RoomScripts scripts, String node, Time time) {
        this.scripts = scripts;
        this.node = node;
        this.time = time;
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

    /** That the last page is gone the roster tells. */
    @Override
    public void depart(Member member, Object connection) {
        say(member.id(), () -> pages.depart(member.id(), connection));
    }

    private synchronized void say(String id, Runnable what) {
        boolean there = pages.has(id);
        boolean before = pages.untouchedSince(id).isPresent();
        what.run();
        boolean changed = !there || before != pages.untouchedSince(id).isPresent();
        if (changed && pages.has(id)) tell(id);
    }

    private void tell(String id) {
        String since = pages.untouchedSince(id)
                .map(Instant::toEpochMilli)
                .map(Object::toString)
                .orElse("");
        scripts.tell(this::told, node, Script.AWAY, id, node, since);
    }

    private void told(Object done) {
        if (done == null) told = false;
    }

    /** Tells it again, where Redis may not know it. */
    synchronized void announce() {
        told = true;
        pages.members().forEach(this::tell);
    }

    void tick() {
        if (!told) announce();
    }

    /** What was heard may be of a Redis that has lost it since: whatever comes next is true. */
    synchronized void beginAnew() {
        number = 0;
    }

    /**
     * Those who are away, unless something newer is known; whether those who follow must be woken.
     *
     * @param heard grows with each change
     * @param people ids and milliseconds in turn
     */
    synchronized boolean are(long heard, String people) {
        if (heard < number) return false;
        number = heard;
        List<Absence> now = absences(people);
        boolean changed = !now.equals(newest.people());
        if (changed) newest = new Signal(newest.version() + 1, now);
        return changed;
    }

    private static List<Absence> absences(String people) {
        List<Absence> absences = new ArrayList<>();
        String[] parts = people.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) absences.add(absence(parts[i], Long.parseLong(parts[i + 1])));
        return absences;
    }

    private static Absence absence(String id, long millis) {
        return new Absence(id, Stamp.text(Instant.ofEpochMilli(millis)));
    }
}
