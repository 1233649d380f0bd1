package chat.parley.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A record of everything that one person received in one room, over all connections of one tab. Thread-safe; each
 * result is a copy. A condition of {@link #await} is evaluated under the diary's lock, after each frame.
 */
public final class Diary {
    private final String name;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Json> frames = new ArrayList<>();
    private final Map<String, Position> acknowledged = new LinkedHashMap<>();
    private final People people = new People();
    private final List<Presence> told = new ArrayList<>();
    private Welcome welcome;
    private Closing closing;
    private boolean over;

    /** Creates an empty diary of a person. */
    Diary(String name) {
        this.name = name;
    }

    /** Creates a diary with these events, all of one life of a log, such as the answer of an API call. */
    static Diary of(String name, String epoch, List<? extends Heard> heard) {
        Diary diary = new Diary(name);
        diary.stretches.add(new Stretch(epoch));
        heard.forEach(diary.stretches.get(0)::add);
        return diary;
    }

    synchronized void closed(Closing how) {
        closing = how;
        notifyAll();
    }

    synchronized void endsHere() {
        over = true;
    }

    /** Wakes waiting threads to evaluate their conditions again, after a change outside the diary. */
    synchronized void nudge() {
        notifyAll();
    }

    /** Records a frame of any type; frames other than events are kept as they came. */
    synchronized void hear(Json frame) {
        switch (frame.text("type")) {
            case "events" -> frame.objects("events").forEach(event -> hear(Event.from(event)));
            case "welcome" -> hear(Welcome.from(frame));
            case "gap" -> hear(Gap.from(frame), frame);
            case "people" -> people.are(Person.listFrom(frame), frame.number("head"));
            case "posted" -> acknowledge(frame.text("draft"), frame.number("seq"));
            default -> {}
        }
        if (!frame.text("type").equals("events")) {
            frames.add(frame);
        }
        notifyAll();
    }

    private void hear(Welcome next) {
        welcome = next;
        closing = null;
        people.are(next.people(), next.head());
        told.add(new Presence(name, next.at(), Set.copyOf(next.people())));
        if (!next.resumed() || stretches.isEmpty()) {
            stretches.add(new Stretch(next.epoch()));
        }
    }

    private void hear(Event event) {
        current().add(event);
        people.change(event);
        if (!event.draft().isEmpty() && event.by().id().equals(welcome.you().id())) {
            acknowledge(event.draft(), event.seq());
        }
    }

    private void hear(Gap gap, Json frame) {
        current().add(gap);
        people.are(Person.listFrom(frame), gap.to());
    }

    private void acknowledge(String draft, long seq) {
        acknowledged.put(draft, new Position(current().epoch(), seq));
    }

    private Stretch current() {
        if (stretches.isEmpty()) {
            throw new IllegalStateException(name + " heard something before the welcome");
        }
        return stretches.get(stretches.size() - 1);
    }

    /** The name of the diary's owner. */
    public String name() {
        return name;
    }

    /** The last welcome; empty if there was none. */
    public synchronized Optional<Welcome> welcome() {
        return Optional.ofNullable(welcome);
    }

    /** The events since this person last started the log anew, in the order of arrival, duplicates included. */
    public synchronized List<Event> events() {
        return stretches.isEmpty() ? List.of() : current().events();
    }

    /** The texts of messages, in the order of arrival. */
    public List<String> said() {
        return events().stream()
                .filter(event -> event.kind().equals("said"))
                .map(Event::text)
                .toList();
    }

    /** The gaps since this person last started the log anew. */
    public synchronized List<Gap> gaps() {
        return stretches.isEmpty() ? List.of() : current().gaps();
    }

    /** All frames except events, of all connections, in the order of arrival. */
    public synchronized List<Json> frames() {
        return List.copyOf(frames);
    }

    /** All frames of one type. */
    public List<Json> frames(String type) {
        return frames().stream()
                .filter(frame -> frame.text("type").equals(type))
                .toList();
    }

    /** All refusals. */
    public List<Refused> refusals() {
        return frames("refused").stream().map(Refused::from).toList();
    }

    /** The positions of this person's drafts in the log, as far as they are known. */
    public synchronized Map<String, Position> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The people present: the list of the welcome or gap with all later joins and departures applied. */
    public synchronized List<Person> people() {
        return people.now();
    }

    /** The position to resume from; empty before the first event. */
    public synchronized Optional<Position> position() {
        return stretches.isEmpty() || current().last() == 0
                ? Optional.empty()
                : Optional.of(new Position(current().epoch(), current().last()));
    }

    /** The end of the connection; empty while it is open. */
    public synchronized Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    /** Whether this person is done with the room and need not know what happens later. */
    public synchronized boolean over() {
        return over;
    }

    /** Whether this position was reached, or belongs to another log. */
    synchronized boolean reaches(Position position) {
        return stretches.isEmpty()
                || !current().epoch().equals(position.epoch())
                || current().last() >= position.seq();
    }

    synchronized List<Stretch> stretches() {
        return stretches.stream().map(Stretch::copy).toList();
    }

    /** The people present at each welcome. */
    synchronized List<Presence> told() {
        return List.copyOf(told);
    }

    /** The people present according to everything received; empty before the first welcome. */
    synchronized Optional<Presence> presence() {
        return Optional.ofNullable(welcome)
                .map(last -> new Presence(name, new Position(last.epoch(), people.trueAt()), Set.copyOf(people.now())));
    }

    /**
     * Waits until a condition is true.
     *
     * @param what the description of the condition, for the error
     * @throws AssertionError if it is not true in time
     */
    public void await(String what, Duration patience, Predicate<Diary> condition) {
        if (!comesTrueWithin(patience, condition)) {
            throw new AssertionError(name + " waited " + patience.toSeconds() + " s for " + what + "; " + this);
        }
    }

    /** Waits until a condition is true or the time is over; returns whether it is true. */
    public synchronized boolean comesTrueWithin(Duration patience, Predicate<Diary> condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.test(this)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            listenFor(left);
        }
        return true;
    }

    private synchronized void listenFor(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(name + " was interrupted", e);
        }
    }

    @Override
    public synchronized String toString() {
        List<Event> events = events();
        List<Event> newest = events.subList(Math.max(0, events.size() - 5), events.size());
        return "%s heard %d events, last %s; other frames %s; closed by %s"
                .formatted(name, events.size(), newest, frames, closing);
    }
}
