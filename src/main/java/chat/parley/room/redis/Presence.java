package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who is connected to this node, and that Redis knows it: told in the step in which it changes, and again where it may not
 * have come through. A room that nobody is connected to this node need not keep. Thread-safe; errors are the roster's.
 */
final class Presence {
    private final RoomScripts scripts;
    private final Replica replica;
    private final LocalConnections local;
    private final RedisAway away;
    private final String node;
    private final Time time;
    private final int most;
    private final long graceMillis;
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
        this.most = settings.room().people();
        this.graceMillis = settings.live().presence().grace().toMillis();
        this.used = time.nanoTime();
    }

    /** Somebody asks for the room, connected or not. */
    void use() {
        used = time.nanoTime();
    }

    Arrival arrive(String visitor) {
        replica.fill();
        CompletableFuture<Answer> told = arriving(visitor);
        try {
            return arrived(visitor, scripts.await(told));
        } catch (Refused no) {
            depart(visitor);
            throw no;
        }
    }

    private CompletableFuture<Answer> arriving(String visitor) {
        synchronized (local) {
            use();
            if (closed) throw new Refused(Refusal.UNAVAILABLE);
            local.add(visitor);
            return scripts.tell(Script.ARRIVE, connection(visitor).put("most", most));
        }
    }

    private Arrival arrived(String visitor, Answer state) {
        Member member = Seats.member(state);
        long head = state.number("seq");
        scripts.told(head);
        local.put(visitor, member);
        List<Member> people = replica.people().replaceWith(state);
        return new Arrival(member, Charter.of(state.fields("charter")).topic().value(), people, head);
    }

    void depart(String visitor) {
        synchronized (local) {
            use();
            local.remove(visitor).ifPresent(this::tell);
        }
    }

    private void tell(LocalConnections.Gone gone) {
        Arguments departure = connection(gone.visitor()).put("grace", graceMillis);
        gone.member().ifPresent(member -> departure.put("member", member));
        scripts.tell(Script.DEPART, departure, answer -> {
            if (answer == null) local.untold(gone);
        });
    }

    /** Redis may believe that nobody is here: tells it again who is. */
    void announce() {
        announced = true;
        synchronized (local) {
            local.visitors().forEach(this::announce);
        }
        away.announce();
    }

    private void announce(String visitor) {
        Arguments arrival = connection(visitor).put("most", most);
        local.member(visitor).ifPresent(member -> arrival.put("member", member.id()));
        scripts.tell(Script.ARRIVE, arrival, answer -> announced(visitor, answer));
    }

    /** The seat may have been handed to another id while this node heard nothing. */
    private void announced(String visitor, Answer answer) {
        if (answer == null) announced = false;
        else if (answer.is(Refusal.NOT_A_MEMBER)) local.unseat(visitor);
        else if (!answer.isEmpty() && !visitor.equals(answer.text("visitor"))) hand(visitor, answer.text("visitor"));
    }

    private Arguments connection(String visitor) {
        return new Arguments().put("node", node).put("visitor", visitor);
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
            local.untold().forEach(this::tell);
        }
        if (!announced) announce();
        away.tick();
        if (replica.people().publish()) replica.log().wake();
    }
}
