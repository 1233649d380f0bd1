package chat.parley.room.redis;

import chat.parley.room.ReportedAway;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Time;
import java.time.Instant;
import java.util.List;

/**
 * What the pages of this node come to is told to Redis, in order; Redis computes away status from what all nodes tell.
 * Telling does not wait, so it may be done under the lock.
 */
final class RedisAway extends ReportedAway {
    private final RoomScripts scripts;
    private final String node;
    private volatile Signal newest = new Signal(0, List.of());
    private volatile boolean told = true;
    private long version;

    RedisAway(RoomScripts scripts, String node, Time time) {
        super(time, () -> {});
        this.scripts = scripts;
        this.node = node;
    }

    @Override
    public Signal newest() {
        return newest;
    }

    /** That the last page is gone the roster tells. The newest state changes when this node hears of it. */
    @Override
    protected boolean reported(String id, boolean turned) {
        if (pages().has(id)) tell(id);
        return false;
    }

    private void tell(String id) {
        Arguments report = new Arguments().put("node", node).put("member", id);
        pages().untouchedSince(id)
                .map(Instant::toEpochMilli)
                .ifPresent(since -> report.put("since", Long.toString(since)));
        scripts.tell(Script.AWAY, report, this::told);
    }

    private void told(Answer answer) {
        if (answer == null) told = false;
    }

    /** Tells it again, where Redis may not know it. */
    synchronized void announce() {
        told = true;
        pages().members().forEach(this::tell);
    }

    void tick() {
        if (!told) announce();
    }

    /** What was heard may be of a Redis that has lost it since: whatever comes next is true. */
    synchronized void beginAnew() {
        version = 0;
    }

    /**
     * Those who are away, unless something newer is known; whether those who follow must be woken.
     *
     * @param heard grows with each change
     */
    synchronized boolean setIfNewer(long heard, List<Absence> absences) {
        if (heard < version) return false;
        version = heard;
        boolean changed = !absences.equals(newest.people());
        if (changed) newest = new Signal(newest.version() + 1, absences);
        return changed;
    }
}
