package chat.parley.room.redis;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Loop;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what has expired: grace periods, reservations of seats, nodes without a lease, and transfers that stopped halfway.
 * Every node runs the timers; a script decides which node was first.
 */
record Timers(HandOvers handOvers, Settings settings, String node) {
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
     * Runs all timers of a bucket once.
     *
     * @throws Refused if Redis is unavailable
     */
    void run(Bucket bucket, Loop.Turn turn) {
        Answer expired = bucket.ask(Script.TIMERS, new Arguments().put("most", MAX_ENTRIES));
        Round round = new Round(bucket, settings, turn);
        long seatTtl = settings.redis().seatTtl().toMillis();
        round.each(expired.texts("departures"), node, Script.LEAVE, () -> new Arguments().put("seatTtl", seatTtl));
        round.each(expired.texts("reservations"), node, Script.EXPIRE, Arguments::new);
        for (String dead : expired.texts("nodes")) reap(dead, round);
        for (String pair : expired.texts("handovers")) finish(bucket, pair);
    }

    private void finish(Bucket bucket, String pair) {
        int space = pair.indexOf(' ');
        handOvers.finish(bucket, pair.substring(0, space), pair.substring(space + 1));
    }

    private void reap(String dead, Round round) {
        List<String> left = round.bucket()
                .ask(Script.REAP, new Arguments().put("node", dead).put("most", MAX_ENTRIES))
                .texts("left");
        if (!left.isEmpty()) LOG.log(Level.INFO, "A server is gone; {0} people were on it", left.size());
        round.each(left, dead, Script.DEPART, () -> new Arguments().put("grace", graceMillis()));
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

    /** The timers of one bucket, once. */
    private record Round(Bucket bucket, Settings settings, Loop.Turn turn) {
        void each(List<String> entries, String on, Script script, Supplier<Arguments> arguments) {
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
                RoomScripts.anywhere(bucket, settings, entry.code()).ask(script, arguments);
            } catch (Refused no) {
                if (no.refusal() != Refusal.NO_SUCH_ROOM) throw no;
                bucket.ask(Script.FORGET, entry.arguments().put("node", on));
            }
        }
    }
}
