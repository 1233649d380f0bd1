package chat.parley.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A person in a room, as a client that follows the protocol: it answers beats, reports what it has seen, knows its
 * position, and can be cut off, resume and leave. Its {@link Diary} records everything it receives. Methods that wait
 * do so for a condition, 10 s by default, and throw an {@link AssertionError} that lists what was received instead.
 * Methods that send never wait. A refused handshake throws {@link HandshakeRefused}; a refused request throws {@link
 * IllegalStateException} with the answer. A chatter does not reconnect by itself: {@link #resumes} does. Use it from
 * one thread.
 */
public final class Chatter implements AutoCloseable {
    private final String name;
    private final Visitor visitor;
    private final Diary diary;
    private final Tab tab;
    private String code = "";
    private Duration patience = Duration.ofSeconds(10);

    private Chatter(String name, Visitor visitor) {
        this.name = name;
        this.visitor = visitor;
        this.diary = new Diary(name);
        this.tab = new Tab(visitor, diary);
    }

    /** Creates a person with their own browser at this address, in no room yet. */
    public static Chatter visiting(URI base, String name) {
        return new Chatter(name, Visitor.at(base));
    }

    /** Creates a person who uses this browser, in no room yet. */
    public static Chatter as(Visitor visitor, String name) {
        return new Chatter(name, visitor);
    }

    /** Uses this network for later WebSocket connections; HTTP requests do not pass through it. */
    public Chatter through(Flaky network) {
        tab.connectThrough(network.inPlaceOf(visitor.base()));
        return this;
    }

    /** Sends this {@code Origin} when connecting; the default is the origin of the address. */
    public Chatter pretending(String origin) {
        tab.pretend(origin);
        return this;
    }

    /** Uses this client address from now on, over HTTP and WebSocket; see {@link Visitor#from}. */
    public Chatter from(String address) {
        visitor.from(address);
        return this;
    }

    /** Passes each received frame to {@code ear}, on the connection's thread and before the diary has it. */
    public Chatter listeningWith(Consumer<Json> ear) {
        tab.listen(ear);
        return this;
    }

    /** Sets the longest time to wait for a condition. */
    public Chatter withPatience(Duration longest) {
        patience = longest;
        return this;
    }

    /** Creates a room, joins it and connects. */
    public Chatter creates(String title) {
        Answer room = expect(201, visitor.post("api/rooms", Json.empty().with("title", title)));
        return joins(room.json().text("code"));
    }

    /** Joins a room and connects. */
    public Chatter joins(String room) {
        return becomesMemberOf(room).connects();
    }

    /** Joins a room without connecting; the member is not visible to others yet. */
    public Chatter becomesMemberOf(String room) {
        code = room;
        expect(201, visitor.post("api/rooms/" + room + "/members", Json.empty().with("name", name)));
        return this;
    }

    /** Connects as on a first visit and waits for the welcome. */
    public Chatter connects() {
        return connectsTo("live/" + code);
    }

    /** Connects with the position of the diary, if there is one, and waits for the welcome. */
    public Chatter resumes() {
        return diary.position().map(this::resumesAfter).orElseGet(this::connects);
    }

    /** Connects with any position and waits for the welcome. */
    public Chatter resumesAfter(Position position) {
        return connectsTo("live/" + code + "?epoch=" + position.epoch() + "&after=" + position.seq());
    }

    /** Opens another tab of this browser in this room, connected, with its own diary. */
    public Chatter opensAnotherTab() {
        Chatter other = new Chatter(name, visitor).withPatience(patience);
        other.code = code;
        return other.connects();
    }

    private Chatter connectsTo(String path) {
        long before = welcomes();
        tab.open(path);
        await("a welcome", heard -> welcomes() > before);
        tab.welcomed();
        return this;
    }

    private long welcomes() {
        return diary.frames("welcome").size();
    }

    /** Sends a message once, and returns its draft. */
    public String says(String text) {
        Draft draft = Draft.of(text);
        saysAgain(draft.id(), text);
        return draft.id();
    }

    /** Sends a message with a given draft. */
    public void saysAgain(String draft, String text) {
        sends(new Draft(draft, text).asFrame());
    }

    /** Replies to a message, and returns the draft of the reply. */
    public String replies(long to, String text) {
        return does(Json.empty().with("type", "say").with("text", text).with("replyTo", to));
    }

    /** Sends an emote, as in "Ada waves", and returns the draft. */
    public String tellsOf(String deed) {
        return does(Json.empty().with("type", "say").with("text", deed).with("act", true));
    }

    /** Edits a message, and returns the draft. */
    public String edits(long target, String text) {
        return does(about("edit", target).with("text", text));
    }

    /** Removes a message, and returns the draft. */
    public String removes(long target) {
        return does(about("remove", target));
    }

    /** Adds a reaction to a message or removes it, and returns the draft. */
    public String reacts(long target, String emoji, boolean on) {
        return does(about("react", target).with("emoji", emoji).with("on", on));
    }

    /** Changes the name, and returns the draft. The diary keeps the first name. */
    public String takesTheName(String another) {
        return does(Json.empty().with("type", "rename").with("name", another));
    }

    /** Sets the topic of the room, and returns the draft. */
    public String setsTheTopic(String topic) {
        return does(Json.empty().with("type", "topic").with("topic", topic));
    }

    private static Json about(String type, long target) {
        return Json.empty().with("type", type).with("target", target);
    }

    private String does(Json act) {
        String draft = UUID.randomUUID().toString();
        sends(act.with("draft", draft));
        return draft;
    }

    /**
     * Sends a message until it is in the log, across reconnects and after earlier messages of this method, and returns
     * its draft.
     */
    public String insists(String text) {
        Draft draft = Draft.of(text);
        tab.insist(draft);
        return draft.id();
    }

    /** Sends any frame. */
    public void sends(Json frame) {
        sends(frame.toString());
    }

    /** Sends any text as a frame. */
    public void sends(String frame) {
        tab.send(frame);
    }

    /** Drops the connection: no close frame is sent, and data in transit is not received. */
    public Chatter isCutOff() {
        tab.cut();
        return this;
    }

    /** Closes the tab; the person is done with the room. */
    public void closesTheTab() {
        diary.endsHere();
        tab.hangUp();
    }

    /** Leaves the room, with all tabs; the person is done with the room. */
    public void leaves() {
        diary.endsHere();
        sends(Json.empty().with("type", "leave"));
    }

    /** Waits for a message with this text. */
    public Event hears(String text) {
        return sees(
                "\"" + text + "\"",
                event -> event.kind().equals("said") && event.text().equals(text));
    }

    /** Waits until somebody joins. */
    public Event seesComing(String who) {
        return sees(who + " joining", event -> event.is("joined", who));
    }

    /** Waits until somebody leaves. */
    public Event seesGoing(String who) {
        return sees(who + " leaving", event -> event.is("left", who));
    }

    /** Waits for an event, and returns the first that matches. */
    public Event sees(String what, Predicate<Event> wanted) {
        await(what, heard -> heard.events().stream().anyMatch(wanted));
        return diary.events().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until a draft is in the log, by an event or by {@code posted}, and returns its number. */
    public long seesPosted(String draft) {
        await("an acknowledgement of " + draft, heard -> heard.acknowledged().containsKey(draft));
        return diary.acknowledged().get(draft).seq();
    }

    /** Waits until all messages of {@link #insists} are answered. */
    public Chatter seesAllAnswered() {
        return await("all to be answered", heard -> tab.hasNothingToSay());
    }

    /** Waits until a draft is refused, and returns the last refusal. */
    public Refused isRefused(String draft) {
        return lastRefusal("a refusal of " + draft, no -> no.draft().equals(draft));
    }

    /** Waits for a refusal with this code, and returns the last one. */
    public Refused isRefusedFor(String reason) {
        return lastRefusal("the refusal " + reason, no -> no.code().equals(reason));
    }

    private Refused lastRefusal(String what, Predicate<Refused> wanted) {
        await(what, heard -> heard.refusals().stream().anyMatch(wanted));
        List<Refused> all = diary.refusals().stream().filter(wanted).toList();
        return all.get(all.size() - 1);
    }

    /**
     * Waits until the connection is over, and returns how it ended. A close frame and a RST are always noticed; the
     * client of Java 17 misses a lone FIN shortly after a frame about once in ten times.
     */
    public Closing isClosed() {
        await("the connection to end", heard -> heard.closing().isPresent());
        return diary.closing().orElseThrow();
    }

    /** Waits until a condition is true; {@code what} describes it. */
    public Chatter await(String what, Predicate<Diary> condition) {
        diary.await(what, patience, condition);
        return this;
    }

    /**
     * Waits until this person has received everything that was acknowledged to any of these and belongs to this log.
     */
    void hearsWhatWasAcknowledged(List<Chatter> authors) {
        Map<String, Position> newest = authors.stream()
                .flatMap(author -> author.diary().acknowledged().values().stream())
                .collect(Collectors.toMap(
                        Position::epoch,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(Position::seq))));
        await("all that was acknowledged", heard -> newest.values().stream().allMatch(heard::reaches));
    }

    /** The diary of everything this person received. */
    public Diary diary() {
        return diary;
    }

    /**
     * The history that the server still keeps of the room, read over HTTP as a member: one more diary for the {@link
     * Checker}.
     *
     * @throws IllegalStateException if this person is not a member of the room
     */
    public Diary history() {
        String path = "api/rooms/" + code + "/events?limit=256&";
        return History.read(
                "the history", query -> expect(200, visitor.get(path + query)).json());
    }

    /** The browser of this person. */
    public Visitor visitor() {
        return visitor;
    }

    /** The name of this person. */
    public String name() {
        return name;
    }

    /** The code of the room; empty before joining. */
    public String code() {
        return code;
    }

    /** Cuts the connection, if there is one. */
    @Override
    public void close() {
        tab.cut();
    }

    private Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(name + " was answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
