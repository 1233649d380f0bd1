package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who is connected to this node, and that Redis knows it: told in the step in which it changes, and again where it may not
 * have come through. What this node has nobody for it need not keep. Thread-safe; errors are the roster's.
 */
final class Presence {
    private final RoomScripts scripts;
    private final Replica replica;
    private final LocalConnections local;
    private final RedisAway away;
    private final String node;
    private final Time time;
    private final String most;
    private final String graceMillis;
    private volatile long used;
    private volatile boolean closed;
    private volatile boolean announced = true;

    Presence(
            RoomScripts scripts,
            Replica replica,
            LocalConnections local,
            RedisAway away,
            String node,
            Settings settings,
            Time time) {
        this.scripts = scripts;
        this.replica = replica;
        this.local = local;
        this.away = away;
        this.node = node;
        this.time = time;
        this.most = Integer.toString(settings.room().people());
        this.graceMillis = Long.toString(settings.live().presence().grace().toMillis());
        this.used = time.nanoTime();
    }

    /** Somebody asks for the room, connected or not. */
    void use() {
        used = time.nanoTime();
    }

    Arrival arrive(String visitor) {
        replica.fill();
        CompletableFuture<Object> told = arriving(visitor);
        try {
            List<?> answer = (List<?>) scripts.await(told);
            Member member = Seats.member(answer);
            List<?> present = (List<?>) answer.get(2);
            long head = (Long) present.get(0);
            scripts.told(head);
            local.is(visitor, member);
            List<Member> people = replica.people().are(head, (List<?>) present.get(1), (Long) present.get(3));
            return new Arrival(member, (String) present.get(2), people, head);
        } catch (Refused no) {
            depart(visitor);
            throw no;
        }
    }

    private CompletableFuture<Object> arriving(String visitor) {
        synchronized (local) {
            use();
            if (closed) throw new Refused(Refusal.UNAVAILABLE);
            local.add(visitor);
            return scripts.tell(node, Script.ARRIVE, visitor, node, most, "");
        }
    }

    void depart(String visitor) {
        synchronized (local) {
            use();
            local.remove(visitor).ifPresent(this::gone);
        }
    }

    private void gone(LocalConnections.Gone gone) {
        scripts.tell(done -> told(gone, done), node, Script.DEPART, gone.visitor(), node, graceMillis, gone.id());
    }

    private void told(LocalConnections.Gone gone, Object done) {
        if (done == null) local.untold(gone);
    }

    /** Redis may believe that nobody is here: tells it again who is. */
    void announce() {
        announced = true;
        synchronized (local) {
            for (String visitor : local.visitors()) {
                String id = local.member(visitor).map(Member::id).orElse("");
                scripts.tell(done -> announced(visitor, done), node, Script.ARRIVE, visitor, node, most, id);
            }
        }
        away.announce();
    }

    /** The seat may have been handed to another id while this node heard nothing. */
    private void announced(String visitor, Object done) {
        if (done == null) announced = false;
        if (done instanceof List<?> seat && !seat.get(3).equals(visitor)) hand(visitor, (String) seat.get(3));
        if ("not-a-member".equals(done)) local.unseat(visitor);
    }

    /** The seat is a successor's; its connections go on. */
    void hand(String visitor, String successor) {
        local.hand(visitor, successor);
    }

    Optional<String> holder(String visitor, Member member) {
        return local.holder(visitor, member);
    }

    /** The member of a connection that arrived here. */
    Optional<Member> member(String visitor, Member member) {
        return local.member(visitor, member);
    }

    /** How long nobody has been here or has asked for it, in nanoseconds; zero while somebody is. */
    long emptyFor() {
        return local.isEmpty() ? time.nanoTime() - used : 0;
    }

    boolean close() {
        synchronized (local) {
            closed = emptyFor() > 0;
            return closed;
        }
    }

    /** Tells what could not be told. */
    void tick() {
        synchronized (local) {
            local.untold().forEach(this::gone);
        }
        if (!announced) announce();
        away.tick();
        if (replica.people().publish()) replica.log().wake();
    }
}
