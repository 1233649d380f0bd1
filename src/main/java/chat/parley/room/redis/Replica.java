package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A node's copy of a room: the events that are kept, and the members who are present. It is filled when it is first needed,
 * follows what all nodes hear, and reads the room's own stream where it missed something.
 *
 * <p>Threads: any may fill it; what comes is put in under one lock, in the order of numbers, each once.
 */
final class Replica {
    private static final Duration REACH = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 100;

    private final RoomScripts scripts;
    private final StoredEvents stored;
    private final RoomLog log;
    private final Signals signals;
    private final FirstFill firstFill = new FirstFill();
    private volatile Charter charter;
    private volatile boolean following;

    Replica(RoomScripts scripts, Signals signals, Charter charter) {
        this.scripts = scripts;
        this.stored = new StoredEvents(scripts);
        this.log = signals.log();
        this.signals = signals;
        this.charter = charter;
    }

    RoomLog log() {
        return log;
    }

    People people() {
        return signals.people();
    }

    Charter charter() {
        return charter;
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

    /** Returns when it has all that is kept; the first thread that needs it reads it, others wait. @throws Refused */
    void fill() {
        firstFill.fill(this::refresh);
    }

    /** Reads again the room's state and what was missed. @throws Refused also if the room is gone */
    void refresh() {
        Answer state = scripts.ask(Script.PEOPLE, new Arguments());
        long head = state.number("seq");
        people().replaceWith(state);
        charter = Charter.of(state.fields("charter"));
        boolean changed = signals.away().setIfNewer(state.number("aways"), Signal.absences(state.text("absences")));
        if (changed) log.wake();
        if (!following) log.newsAfter(head);
        following = true;
        catchUp();
    }

    /** All that Redis keeps, also what this node has dropped. @throws Refused also if the room is gone */
    Slice everything() {
        refresh();
        Slice here = log.next(0, Integer.MAX_VALUE);
        List<String> all = stored.upTo(here.after()).stream()
                .map(StreamEvent::text)
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(here.events());
        return new Slice(here.to() - all.size(), here.to(), all);
    }

    /** What was heard may not be all. @throws Refused also if the room is gone */
    void beginAnew() {
        signals.away().beginAnew();
        signals.memberLimits().forgetAll();
        if (following) refresh();
    }

    /** Whether those who follow must be woken. */
    boolean hear(Delivery delivery) {
        return delivery.on(this::follow, signals);
    }

    private boolean follow(StreamEvent event) {
        if (!following) return false;
        return event.seq() > log.head() + 1 ? catchUp() : take(event);
    }

    private boolean catchUp() {
        boolean taken = false;
        StoredEvents.Page page;
        do {
            page = stored.after(log.head());
            for (StreamEvent event : page.events()) taken |= take(event);
        } while (page.more());
        if (taken) log.wake();
        return taken;
    }

    private synchronized boolean take(StreamEvent event) {
        people().hear(event);
        if (!log.put(event.seq(), event.stamp(), event.members(), event.allowance(), event.target())) return false;
        removeText(event);
        signals.event(event);
        if (event.mayChangeCharter()) log.find(event.seq()).ifPresent(this::changeCharter);
        notifyAll();
        return true;
    }

    /** A removal takes the text with it on every node, in whatever order this node comes to know of the one and the other. */
    private void removeText(StreamEvent event) {
        Standing standing = log.standing(event.target());
        if (standing.removed() && standing.texts().contains(event.seq())) log.blank(event.seq());
        if (!event.isRemoval()) return;
        log.blank(event.target());
        standing.texts().forEach(log::blank);
    }

    private void changeCharter(StoredEvent event) {
        charter = charter.after(event.event());
    }
}
