package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.log.Network;
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
 * Presence of the visitors connected to this node, which it reports to Redis: in the step in which it changes, and
 * again if a report may have been lost. The node may release a room that nobody is connected to. Thread-safe; errors
 * are those of the roster.
 */
final class Presence {
    private final RoomScripts scripts;
    private final Replica replica;
    private final LocalConnections local;
    private final RedisAway away;
    private final String node;
    private final Time time;
    private final int maxPeople;
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
        this.maxPeople = settings.room().people();
        this.graceMillis = settings.live().presence().grace().toMillis();
        this.used = time.nanoTime();
    }

    /** Marks the room as used by a visitor, connected or not. */
    void use() {
        used = time.nanoTime();
    }

    Arrival arrive(String visitor, Network network) {
        replica.fill();
        CompletableFuture<Answer> answer = reportArrival(visitor, network);
        try {
            return arrived(visitor, scripts.await(answer));
        } catch (Refused no) {
            depart(visitor);
            throw no;
        }
    }

    private CompletableFuture<Answer> reportArrival(String visitor, Network network) {
        synchronized (local) {
            use();
            if (closed) throw new Refused(Refusal.UNAVAILABLE);
            local.add(visitor);
            Arguments arrival = connection(visitor).put("most", maxPeople).put("network", network.names());
            return scripts.tell(Script.ARRIVE, arrival);
        }
    }

    private Arrival arrived(String visitor, Answer state) {
        Member member = Seats.member(state);
        long head = state.number("seq");
        scripts.sent(head);
        local.put(visitor, member);
        List<Member> people = replica.people().replaceWith(state);
        return new Arrival(member, Charter.of(state.fields("charter")), people, head);
    }

    void depart(String visitor) {
        synchronized (local) {
            use();
            local.remove(visitor).ifPresent(this::reportDeparture);
        }
    }

    private void reportDeparture(LocalConnections.Gone gone) {
        Arguments departure = connection(gone.visitor()).put("grace", graceMillis);
        gone.member().ifPresent(member -> departure.put("member", member));
        scripts.tell(Script.DEPART, departure, answer -> {
            if (answer == null) local.unreported(gone);
        });
    }

    /** Reports all connected visitors again, because Redis may believe that nobody is here. */
    void announce() {
        announced = true;
        synchronized (local) {
            local.visitors().forEach(this::announce);
        }
        away.announce();
    }

    private void announce(String visitor) {
        Arguments arrival = connection(visitor).put("most", maxPeople);
        local.member(visitor).ifPresent(member -> arrival.put("member", member.id()));
        scripts.tell(Script.ARRIVE, arrival, answer -> announced(visitor, answer));
    }

    /**
     * Handles the answer to a repeated report. The seat may have been transferred while this node received nothing.
     */
    private void announced(String visitor, Answer answer) {
        if (answer == null) announced = false;
        else if (answer.is(Refusal.NOT_A_MEMBER)) local.unseat(visitor);
        else if (!answer.isEmpty() && !visitor.equals(answer.text("visitor")))
            transfer(visitor, answer.text("visitor"));
    }

    private Arguments connection(String visitor) {
        return new Arguments().put("node", node).put("visitor", visitor);
    }

    /** Transfers a seat to another visitor id; its connections stay open. */
    void transfer(String visitor, String successor) {
        local.transfer(visitor, successor);
    }

    Optional<String> holder(String visitor, Member member) {
        return local.holder(visitor, member);
    }

    /** Returns the member of a connection that arrived here. */
    Optional<Member> member(String visitor, Member member) {
        return local.member(visitor, member);
    }

    /** Returns how long nobody has been here or asked for the room, in nanoseconds; 0 while somebody is here. */
    long emptyFor() {
        return local.isEmpty() ? time.nanoTime() - used : 0;
    }

    boolean close() {
        synchronized (local) {
            closed = emptyFor() > 0;
            return closed;
        }
    }

    /** Repeats the reports that failed. */
    void tick() {
        synchronized (local) {
            local.unreported().forEach(this::reportDeparture);
        }
        if (!announced) announce();
        away.tick();
        if (replica.people().publish()) replica.log().wake();
    }
}
