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
 * Away status of the members on all nodes. This node reports the state of its pages to Redis in order, and Redis
 * computes away status from the reports of all nodes. Reporting does not wait, so it may be done under the lock.
 */
final class RedisAway extends ReportedAway {
    private final RoomScripts scripts;
    private final String node;
    private volatile Signal newest = new Signal(0, List.of());
    private volatile boolean allReported = true;
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

    /**
     * Reports a member who still has a page here; the roster reports the last page that closed. The newest state
     * changes when this node receives the result.
     */
    @Override
    protected boolean reported(String id, boolean turned) {
        if (pages().has(id)) report(id);
        return false;
    }

    private void report(String id) {
        Arguments report = new Arguments().put("node", node).put("member", id);
        pages().untouchedSince(id)
                .map(Instant::toEpochMilli)
                .ifPresent(since -> report.put("since", Long.toString(since)));
        scripts.tell(Script.AWAY, report, this::answered);
    }

    private void answered(Answer answer) {
        if (answer == null) allReported = false;
    }

    /** Reports all pages again, because Redis may not know them. */
    synchronized void announce() {
        allReported = true;
        pages().members().forEach(this::report);
    }

    void tick() {
        if (!allReported) announce();
    }

    /** Accepts the next state whatever its version, because Redis may have lost the previous one. */
    synchronized void beginAnew() {
        version = 0;
    }

    /**
     * Sets the members who are away, unless a newer state is known. Returns whether the room's followers must be woken.
     *
     * @param received the version of the state, which grows with each change
     */
    synchronized boolean setIfNewer(long received, List<Absence> absences) {
        if (received < version) return false;
        version = received;
        boolean changed = !absences.equals(newest.people());
        if (changed) newest = new Signal(newest.version() + 1, absences);
        return changed;
    }
}
