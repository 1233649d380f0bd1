package chat.parley.room.redis;

import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.Stamp;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import chat.parley.text.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A room as this node has it: the events that are kept, and who is present. It is filled when it is first needed, follows
 * what all nodes hear, and reads the room's own stream where it missed something.
 *
 * <p>Threads: any may fill it; what comes is put in under one lock, in the order of numbers, each once.
 */
final class Replica {
    private static final int PAGE = 500;
    private static final Duration REACH = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 100;

    private final RoomScripts scripts;
    private final RoomLog log;
    private final Signals signals;
    private final MemberLimits memberLimits;
    private final People people;
    private volatile Topic topic;
    private final AtomicReference<CompletableFuture<Void>> filling = new AtomicReference<>();
    private volatile boolean following;

    Replica(RoomScripts scripts, Signals signals, MemberLimits memberLimits, People people, Topic topic) {
        this.scripts = scripts;
        this.log = signals.log();
        this.signals = signals;
        this.people = people;
        this.memberLimits = memberLimits;
        this.topic = topic;
    }

    RoomLog log() {
        return log;
    }

    People people() {
        return people;
    }

    Topic topic() {
        return topic;
    }

    /** Waits until this node has heard of the event, or for as long as it makes sense. */
    synchronized void reach(long seq) {
        long end = System.nanoTime() + REACH.toNanos();
        try {
            while (log.head() < seq && System.nanoTime() < end) wait(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it has all that is kept; the first who wants that reads it, others wait. @throws Refused */
    void fill() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> first = filling.compareAndExchange(null, mine);
        if (first == null) fill(mine);
        else if (!first.isDone()) join(first);
    }

    private void fill(CompletableFuture<Void> mine) {
        try {
            refresh();
            mine.complete(null);
        } catch (RuntimeException failed) {
            filling.set(null);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void join(CompletableFuture<Void> first) {
        try {
            first.join();
        } catch (CompletionException failed) {
            throw new Refused(Refusal.UNAVAILABLE);
        }
    }

    /** Reads again who is there and what was missed. @throws Refused also if the room is gone */
    void refresh() {
        List<?> present = (List<?>) scripts.ask("", Script.PEOPLE);
        people.are((Long) present.get(0), (List<?>) present.get(1), (Long) present.get(3));
        topic = new Topic((String) present.get(2));
        if (signals.away().are((Long) present.get(4), (String) present.get(5))) log.wake();
        if (!following) log.newsAfter((Long) present.get(0));
        following = true;
        catchUp();
    }

    /** All that Redis keeps, also what this node has let go of. @throws Refused also if the room is gone */
    Slice everything() {
        refresh();
        Slice here = log.next(0, Integer.MAX_VALUE);
        List<String> older = older(here.after());
        older.addAll(here.events());
        return new Slice(here.to() - older.size(), here.to(), older);
    }

    /** The events up to a number, without a hole: of what is trimmed a blank may be left, long before the others. */
    private List<String> older(long to) {
        Deque<StreamRecord> found = new ArrayDeque<>();
        long after = 0;
        while (after < to) {
            List<?> page = range(after);
            for (Object entry : (List<?>) page.get(0)) {
                StreamRecord event = StreamRecord.of(entry);
                after = event.seq();
                if (after > to) break;
                if (!found.isEmpty() && found.getLast().seq() != after - 1) found.clear();
                found.add(event);
            }
            if (page.get(1).equals(0L)) break;
        }
        boolean joins = !found.isEmpty() && found.getLast().seq() == to;
        return joins ? found.stream().map(Replica::text).collect(Collectors.toList()) : new ArrayList<>();
    }

    private static String text(StreamRecord event) {
        return RoomLog.text(event.seq(), at(event), event.members());
    }

    private List<?> range(long after) {
        return (List<?>) scripts.ask("", Script.RANGE, Long.toString(after), Integer.toString(PAGE));
    }

    /** What was heard may not be all. @throws Refused also if the room is gone */
    void beginAnew() {
        signals.away().beginAnew();
        memberLimits.forgetAll();
        if (following) refresh();
    }

    /** Whether those who follow must be woken. */
    boolean hear(StreamRecord heard) {
        if (heard.kind().equals(StreamRecord.SEAT)) memberLimits.forget(heard.name());
        if (heard.comesOrGoes()) people.hearSignal(heard);
        if (heard.signal()) return signals.hear(heard);
        if (!following) return false;
        if (heard.seq() > log.head() + 1) return catchUp();
        return take(heard);
    }

    private boolean catchUp() {
        boolean more = false;
        List<?> page;
        do {
            page = range(log.head());
            for (Object entry : (List<?>) page.get(0)) more |= take(StreamRecord.of(entry));
        } while (page.get(1).equals(1L));
        if (more) log.wake();
        return more;
    }

    private synchronized boolean take(StreamRecord event) {
        people.hear(event);
        if (!log.put(event.seq(), at(event), event.members(), event.allowance(), event.target())) return false;
        forgetText(event);
        signals.event(event);
        if (event.setsTopic()) log.find(event.seq()).ifPresent(this::discussed);
        notifyAll();
        return true;
    }

    /** A removal takes the text with it on every node, in whatever order this node comes to know of the one and the other. */
    private void forgetText(StreamRecord event) {
        Standing standing = log.standing(event.target());
        if (event.kind().equals("edited") && standing.removed()) log.blank(event.seq());
        if (!event.kind().equals("removed")) return;
        log.blank(event.target());
        standing.edits().forEach(log::blank);
    }

    private void discussed(StoredEvent event) {
        if (event.fact() instanceof RoomEvent.Discussed discussed) topic = new Topic(discussed.topic());
    }

    private static String at(StreamRecord event) {
        return Stamp.text(Instant.ofEpochMilli(event.at()));
    }
}
