package chat.parley.room.redis;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Keys;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.room.redis.script.ScriptQueue;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Loop;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens in Redis because time goes by. Every node does all of it; a script decides which of them was the first, so
 * each thing happens once: the lease is renewed, people whose grace is over have left, seats that nobody came for are free,
 * and whoever was on a dead node is cut off.
 */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String MOST = "200";
    private static final int TOUCHES_IN_A_LIFE = 20;

    private final ScriptQueue calls;
    private final Keys keys;
    private final Settings settings;
    private final LocalRooms localRooms;
    private final Runnable beginAnew;
    private final String leaseMillis;
    private final String graceMillis;
    private final String seatMillis;
    private volatile String life = "";
    private volatile long touched = System.nanoTime();
    private volatile boolean done;

    Housekeeping(ScriptQueue calls, Keys keys, Settings settings, LocalRooms localRooms, Runnable beginAnew) {
        this.calls = calls;
        this.keys = keys;
        this.settings = settings;
        this.localRooms = localRooms;
        this.beginAnew = beginAnew;
        long lease = settings.redis().lease().toMillis();
        this.seatMillis = Long.toString(settings.redis().seatTtl().toMillis());
        this.leaseMillis = Long.toString(lease);
        // Who is not dead after all has the time to say so.
        this.graceMillis =
                Long.toString(Math.max(settings.live().presence().grace().toMillis(), lease / 2));
    }

    /** Whether all went well the last time. */
    boolean done() {
        return done;
    }

    void run(Loop.Turn turn) {
        while (turn.goesOn()) {
            try {
                renew();
                if (System.nanoTime() - touched > settings.room().idle().toNanos() / TOUCHES_IN_A_LIFE) touch();
                due(turn);
                done = true;
            } catch (Refused away) {
                done = false;
            } catch (RuntimeException ours) {
                LOG.log(Level.SEVERE, "A duty failed; the next round goes on", ours);
            }
            turn.pause(EVERY_NANOS);
        }
    }

    private void renew() {
        List<String> where = List.of(keys.nodes(), keys.life());
        List<?> answer =
                (List<?>) calls.ask(Script.LEASE, where, List.of(localRooms.node(), leaseMillis, Epoch.random()));
        boolean again = !life.isEmpty();
        boolean sameLife = life.equals(answer.get(0));
        life = (String) answer.get(0);
        if (again && !sameLife) beginAnew.run();
        if (again && (!sameLife || answer.get(1).equals(0L))) {
            localRooms.all().forEach(room -> room.presence().announce());
        }
    }

    /** A room does not end while somebody is in it. */
    private void touch() {
        touched = System.nanoTime();
        for (RedisRoom room : localRooms.all()) {
            if (room.presence().emptyFor() == 0) room.scripts().tell(done -> {}, "", Script.TOUCH);
        }
    }

    private void due(Loop.Turn turn) {
        List<?> due =
                (List<?>) calls.ask(Script.DUE, List.of(keys.due(), keys.unclaimed(), keys.nodes()), List.of(MOST));
        for (Object whose : (List<?>) due.get(0)) {
            if (!turn.goesOn()) return;
            act(localRooms.node(), Script.LEAVE, (String) whose, visitor(whose), seatMillis);
        }
        for (Object whose : (List<?>) due.get(1)) {
            if (!turn.goesOn()) return;
            act(localRooms.node(), Script.ABANDON, (String) whose, visitor(whose));
        }
        for (Object node : (List<?>) due.get(2)) reap((String) node, turn);
    }

    private static String visitor(Object whose) {
        return ((String) whose).substring(((String) whose).indexOf(' ') + 1);
    }

    private void reap(String node, Loop.Turn turn) {
        List<?> left = (List<?>) calls.ask(Script.REAP, List.of(keys.nodes(), keys.node(node)), List.of(node, MOST));
        if (!left.isEmpty()) LOG.log(Level.INFO, "A server is gone; {0} people were on it", left.size());
        for (Object whose : left) {
            if (!turn.goesOn()) return;
            act(node, Script.DEPART, (String) whose, visitor(whose), node, graceMillis, "");
        }
    }

    private void act(String node, Script script, String whose, String... own) {
        RoomCode code = new RoomCode(whose.substring(0, whose.indexOf(' ')));
        try {
            RoomScripts.anywhere(calls, keys, settings, code).ask(node, script, own);
        } catch (Refused no) {
            if (no.refusal() != Refusal.NO_SUCH_ROOM) throw no;
            calls.ask(Script.FORGET, List.of(keys.due(), keys.unclaimed(), keys.node(node)), List.of(whose));
        }
    }
}
