package chat.parley.room.redis;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Loop;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what has expired: grace periods, reservations of seats, and nodes without a lease. Every node runs the timers; a
 * script decides which node was first.
 */
record Timers(ScriptQueue queue, Settings settings, String node) {
    private static final Logger LOG = Logger.getLogger(Timers.class.getName());
    private static final int MAX_ENTRIES = 200;

    /** A visitor in a room, as the sets in Redis name it: the code, a space and the visitor's id. */
    private record Entry(RoomCode code, String visitor) {
        static Entry of(String text) {
            int space = text.indexOf(' ');
            return new Entry(new RoomCode(text.substring(0, space)), text.substring(space + 1));
        }

        Arguments arguments() {
            return new Arguments().put("code", code.value()).put("visitor", visitor);
        }
    }

    /**
     * Runs all timers once.
     *
     * @throws Refused if Redis is unavailable
     */
    void run(Loop.Turn turn) {
        Answer expired = queue.ask(Script.TIMERS, new Arguments().put("most", MAX_ENTRIES));
        long seatTtl = settings.redis().seatTtl().toMillis();
        each(expired.texts("departures"), turn, node, Script.LEAVE, () -> new Arguments().put("seatTtl", seatTtl));
        each(expired.texts("reservations"), turn, node, Script.EXPIRE, Arguments::new);
        for (String dead : expired.texts("nodes")) reap(dead, turn);
    }

    private void reap(String dead, Loop.Turn turn) {
        List<String> left = queue.ask(
                        Script.REAP, new Arguments().put("node", dead).put("most", MAX_ENTRIES))
                .texts("left");
        if (!left.isEmpty()) LOG.log(Level.INFO, "A server is gone; {0} people were on it", left.size());
        each(left, turn, dead, Script.DEPART, () -> new Arguments().put("grace", graceMillis()));
    }

    /**
     * Returns the grace period for the visitors of a dead node. It is long enough for a node that is alive after all to
     * renew its lease.
     */
    private long graceMillis() {
        return Math.max(
                settings.live().presence().grace().toMillis(),
                settings.redis().lease().toMillis() / 2);
    }

    private void each(List<String> entries, Loop.Turn turn, String on, Script script, Supplier<Arguments> arguments) {
        for (String text : entries) {
            if (!turn.isCurrent()) return;
            Entry entry = Entry.of(text);
            act(
                    entry,
                    on,
                    script,
                    arguments.get().put("visitor", entry.visitor()).put("node", on));
        }
    }

    private void act(Entry entry, String on, Script script, Arguments arguments) {
        try {
            RoomScripts.anywhere(queue, settings, entry.code()).ask(script, arguments);
        } catch (Refused no) {
            if (no.refusal() != Refusal.NO_SUCH_ROOM) throw no;
            queue.ask(Script.FORGET, entry.arguments().put("node", on));
        }
    }
}
