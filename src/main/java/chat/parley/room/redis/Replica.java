package chat.parley.room.redis;

import chat.parley.log.Charter;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.Standing;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refused;
import chat.parley.room.redis.script.Answer;
import chat.parley.room.redis.script.Arguments;
import chat.parley.room.redis.script.RoomScripts;
import chat.parley.room.redis.script.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A node's copy of a room: its kept events and the members present. It is filled on first use, follows the delivery
 * stream of its bucket, and reads the room's own stream where it missed something.
 *
 * <p>Threads: any thread may fill it. Events are added under one lock, in the order of their numbers, each once.
 */
final class Replica {
    private static final Duration REACH_TIMEOUT = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 100;

    private final RoomScripts scripts;
    private final StoredEvents stored;
    private final RoomLog log;
    private final Signals signals;
    private final FirstFill firstFill = new FirstFill();
    private volatile Charter charter;
    /** The event up to which the charter was read; later ones are applied to it. */
    private long charterAt;

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

    /** Waits until this node has received the event, for at most two seconds. */
    synchronized void reach(long seq) {
        long end = System.nanoTime() + REACH_TIMEOUT.toNanos();
        try {
            while (log.head() < seq && System.nanoTime() < end) wait(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Fills the replica with all kept events. The first thread that needs it reads them, and others wait.
     *
     * @throws Refused if reading failed
     */
    void fill() {
        firstFill.fill(this::refresh);
    }

    /**
     * Reads the room's state again, and the events that were missed.
     *
     * @throws Refused also if the room is gone
     */
    void refresh() {
        Answer state = scripts.ask(Script.PEOPLE, new Arguments());
        long head = state.number("seq");
        people().replaceWith(state);
        keep(Charter.of(state.fields("charter")), head);
        boolean changed = signals.away().setIfNewer(state.number("aways"), Signal.absences(state.text("absences")));
        if (changed) log.wake();
        if (!following) log.newsAfter(head);
        following = true;
        catchUp();
    }

    /**
     * Reads all events that Redis keeps, including those that this node has dropped.
     *
     * @throws Refused also if the room is gone
     */
    Slice everything() {
        refresh();
        Slice here = log.next(0, Integer.MAX_VALUE);
        List<String> all = stored.upTo(here.after()).stream()
                .map(StreamEvent::text)
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(here.events());
        return new Slice(here.to() - all.size(), here.to(), all);
    }

    /**
     * Starts over, because deliveries may have been missed.
     *
     * @throws Refused also if the room is gone
     */
    void beginAnew() {
        signals.away().beginAnew();
        signals.memberLimits().forgetAll();
        if (following) refresh();
    }

    /** Applies a delivery, and returns whether the room's followers must be woken. */
    boolean apply(Delivery delivery) {
        if (delivery instanceof Signal.CharterChanged && following) readCharter();
        return delivery.on(this::follow, signals);
    }

    /** If the room is gone, the call itself detects that. */
    private void readCharter() {
        try {
            refresh();
        } catch (Refused no) {
            if (no.refusal().again()) throw no;
        }
    }

    /**
     * Keeps the charter that Redis had when {@code head} was the newest event, unless this node has a later version.
     * Events that came here meanwhile have changed it since.
     */
    private synchronized void keep(Charter stored, long head) {
        Charter now = stored;
        for (long seq = head + 1; seq <= log.head(); seq++) now = after(now, seq);
        if (now.version() < charter.version()) return;
        charter = now;
        charterAt = head;
    }

    private Charter after(Charter before, long seq) {
        return log.find(seq).map(event -> before.after(event.event())).orElse(before);
    }

    private boolean follow(StreamEvent event) {
        if (!following) return false;
        return event.seq() > log.head() + 1 ? catchUp() : add(event);
    }

    private boolean catchUp() {
        boolean added = false;
        StoredEvents.Page page;
        do {
            page = stored.after(log.head());
            for (StreamEvent event : page.events()) added |= add(event);
        } while (page.more());
        if (added) log.wake();
        return added;
    }

    private synchronized boolean add(StreamEvent event) {
        people().apply(event);
        if (!log.put(event.seq(), event.stamp(), event.members(), event.allowance(), event.target())) return false;
        removeText(event);
        signals.event(event);
        if (event.seq() > charterAt && event.mayChangeCharter())
            log.find(event.seq()).ifPresent(this::changeCharter);
        notifyAll();
        return true;
    }

    /** Blanks the text of a removed message on this node, whether the removal or the text arrives first. */
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
