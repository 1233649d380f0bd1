package chat.parley.room.redis;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.redis.script.Acts;
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
    private final Acts acts;
    private final Copy copy;
    private final Held held;
    private final RedisAway away;
    private final String node;
    private final Time time;
    private final String most;
    private final String graceMillis;
    private volatile long used;
    private volatile boolean closed;
    private volatile boolean announced = true;

    Presence(Acts acts, Copy copy, Held held, RedisAway away, String node, Settings settings, Time time) {
        this.acts = acts;
        this.copy = copy;
        this.held = held;
        this.away = away;
        this.node = node;
        this.time = time;
        this.most = Integer.toString(settings.room().people());
        this.graceMillis = Long.toString(settings.live().grace().toMillis());
        this.used = time.nanoTime();
    }

    /** Somebody asks for the room, connected or not. */
    void use() {
        used = time.nanoTime();
    }

    Arrival arrive(String visitor) {
        copy.fill();
        CompletableFuture<Object> told = arriving(visitor);
        try {
            List<?> answer = (List<?>) acts.await(told);
            Member member = Seats.member(answer);
            List<?> present = (List<?>) answer.get(2);
            long head = (Long) present.get(0);
            acts.told(head);
            held.is(visitor, member);
            List<Member> people = copy.people().are(head, (List<?>) present.get(1), (Long) present.get(3));
            return new Arrival(member, (String) present.get(2), people, head);
        } catch (Refused no) {
            depart(visitor);
            throw no;
        }
    }

    private CompletableFuture<Object> arriving(String visitor) {
        synchronized (held) {
            use();
            if (closed) throw new Refused(Refusal.UNAVAILABLE);
            held.add(visitor);
            return acts.tell(node, Script.ARRIVE, visitor, node, most, "");
        }
    }

    void depart(String visitor) {
        synchronized (held) {
            use();
            held.remove(visitor).ifPresent(this::gone);
        }
    }

    private void gone(Held.Gone gone) {
        acts.tell(done -> told(gone, done), node, Script.DEPART, gone.visitor(), node, graceMillis, gone.id());
    }

    private void told(Held.Gone gone, Object done) {
        if (done == null) held.untold(gone);
    }

    /** Redis may believe that nobody is here: tells it again who is. */
    void announce() {
        announced = true;
        synchronized (held) {
            for (String visitor : held.visitors()) {
                String id = held.member(visitor).map(Member::id).orElse("");
                acts.tell(done -> announced(visitor, done), node, Script.ARRIVE, visitor, node, most, id);
            }
        }
        away.announce();
    }

    /** The seat may have been handed to another id while this node heard nothing. */
    private void announced(String visitor, Object done) {
        if (done == null) announced = false;
        if (done instanceof List<?> seat && !seat.get(3).equals(visitor)) hand(visitor, (String) seat.get(3));
        if ("not-a-member".equals(done)) held.unseat(visitor);
    }

    /** The seat is a successor's; its connections go on. */
    void hand(String visitor, String successor) {
        held.hand(visitor, successor);
    }

    Optional<String> holder(String visitor, Member member) {
        return held.holder(visitor, member);
    }

    /** The member of a connection that arrived here. */
    Optional<Member> member(String visitor, Member member) {
        return held.member(visitor, member);
    }

    /** How long nobody has been here or has asked for it, in nanoseconds; zero while somebody is. */
    long emptyFor() {
        return held.isEmpty() ? time.nanoTime() - used : 0;
    }

    boolean close() {
        synchronized (held) {
            closed = emptyFor() > 0;
            return closed;
        }
    }

    /** Tells what could not be told. */
    void tick() {
        synchronized (held) {
            held.untold().forEach(this::gone);
        }
        if (!announced) announce();
        away.tick();
        if (copy.people().publish()) copy.log().wake();
    }
}
