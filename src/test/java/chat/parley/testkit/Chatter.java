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
 * One person in one room, as a program that keeps to the wire: answers beats, says what it has seen, knows its position,
 * and can be cut, come back and leave. What it hears is in its {@link Diary}. Whatever waits does so for a condition, 10 s
 * if not told otherwise, and throws an {@link AssertionError} that tells what was heard instead. Speaking never waits. A
 * handshake that is refused throws {@link HandshakeRefused}; a request that is, {@link IllegalStateException} with the
 * answer. It does not come back by itself: {@link #resumes} does. Use it from one thread.
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

    /** Somebody with a browser of their own who has come to this address and is in no room yet. */
    public static Chatter visiting(URI base, String name) {
        return new Chatter(name, Visitor.at(base));
    }

    /** Somebody who goes on in this browser, and is in no room yet. */
    public static Chatter as(Visitor visitor, String name) {
        return new Chatter(name, visitor);
    }

    /** Connects through a bad network from now on; HTTP still goes straight. */
    public Chatter through(Flaky network) {
        tab.connectThrough(network.inPlaceOf(visitor.base()));
        return this;
    }

    /** Sends this as the {@code Origin} when it connects; if not told, it is that of the address it connects to. */
    public Chatter pretending(String origin) {
        tab.pretend(origin);
        return this;
    }

    /** Comes from this address from now on, over HTTP and WebSocket; see {@link Visitor#from}. */
    public Chatter from(String address) {
        visitor.from(address);
        return this;
    }

    /** Gives each frame that comes to {@code ear} too, on the connection's thread and before the diary has it. */
    public Chatter listeningWith(Consumer<Json> ear) {
        tab.listen(ear);
        return this;
    }

    /** Waits at most so long for each condition. */
    public Chatter withPatience(Duration longest) {
        patience = longest;
        return this;
    }

    /** Makes a new room, joins it and connects. */
    public Chatter creates(String title) {
        Answer room = expect(201, visitor.post("api/rooms", Json.empty().with("title", title)));
        return joins(room.json().text("code"));
    }

    /** Joins and connects. */
    public Chatter joins(String room) {
        return becomesMemberOf(room).connects();
    }

    /** Joins without connecting: a member whom nobody sees yet. */
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

    /** Another tab of the same browser in the same room, connected, with a diary of its own. */
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

    /** Says something once, and answers its draft. */
    public String says(String text) {
        Draft draft = Draft.of(text);
        saysAgain(draft.id(), text);
        return draft.id();
    }

    /** Says something under a draft of one's choice. */
    public void saysAgain(String draft, String text) {
        sends(new Draft(draft, text).asFrame());
    }

    /** Answers a message, and answers the draft of that. */
    public String replies(long to, String text) {
        return does(Json.empty().with("type", "say").with("text", text).with("replyTo", to));
    }

    /** Tells what one does, as in "Ada waves", and answers the draft. */
    public String tellsOf(String deed) {
        return does(Json.empty().with("type", "say").with("text", deed).with("act", true));
    }

    /** Gives a message another text, and answers the draft. */
    public String edits(long target, String text) {
        return does(about("edit", target).with("text", text));
    }

    /** Removes a message, and answers the draft. */
    public String removes(long target) {
        return does(about("remove", target));
    }

    /** Puts an emoji under a message or takes it away, and answers the draft. */
    public String reacts(long target, String emoji, boolean on) {
        return does(about("react", target).with("emoji", emoji).with("on", on));
    }

    /** Takes another name, and answers the draft. The diary stays under the first one. */
    public String takesTheName(String another) {
        return does(Json.empty().with("type", "rename").with("name", another));
    }

    /** Says what the room talks about, and answers the draft. */
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

    /** Says something until it is in the log, over cuts and after all else so said, and answers its draft. */
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

    /** Loses or gives up the connection: no close frame, and what is on its way is not heard. */
    public Chatter isCutOff() {
        tab.cut();
        return this;
    }

    /** Closes the tab, and is done with the room. */
    public void closesTheTab() {
        diary.endsHere();
        tab.hangUp();
    }

    /** Leaves the room, with all tabs, and is done with it. */
    public void leaves() {
        diary.endsHere();
        sends(Json.empty().with("type", "leave"));
    }

    /** Waits for somebody to say this. */
    public Event hears(String text) {
        return sees(
                "\"" + text + "\"",
                event -> event.kind().equals("said") && event.text().equals(text));
    }

    /** Waits for somebody to come. */
    public Event seesComing(String who) {
        return sees(who + " joining", event -> event.is("joined", who));
    }

    /** Waits for somebody to go. */
    public Event seesGoing(String who) {
        return sees(who + " leaving", event -> event.is("left", who));
    }

    /** Waits for an event and answers the first that is wanted. */
    public Event sees(String what, Predicate<Event> wanted) {
        await(what, heard -> heard.events().stream().anyMatch(wanted));
        return diary.events().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until a draft is in the log, as an event or as posted before, and answers its number. */
    public long seesPosted(String draft) {
        await("an acknowledgement of " + draft, heard -> heard.acknowledged().containsKey(draft));
        return diary.acknowledged().get(draft).seq();
    }

    /** Waits until all that was said by {@link #insists} is answered. */
    public Chatter seesAllAnswered() {
        return await("all to be answered", heard -> tab.hasNothingToSay());
    }

    /** Waits until a draft is refused and answers how: the last time, if more often. */
    public Refused isRefused(String draft) {
        return lastRefusal("a refusal of " + draft, no -> no.draft().equals(draft));
    }

    /** Waits for a refusal with this code and answers the last one. */
    public Refused isRefusedFor(String reason) {
        return lastRefusal("the refusal " + reason, no -> no.code().equals(reason));
    }

    private Refused lastRefusal(String what, Predicate<Refused> wanted) {
        await(what, heard -> heard.refusals().stream().anyMatch(wanted));
        List<Refused> all = diary.refusals().stream().filter(wanted).toList();
        return all.get(all.size() - 1);
    }

    /**
     * Waits until the connection is over and answers how it ended. A close frame and a RST are always noticed; a FIN
     * alone, shortly after a frame, is missed by the client of Java 17 about once in ten times.
     */
    public Closing isClosed() {
        await("the connection to end", heard -> heard.closing().isPresent());
        return diary.closing().orElseThrow();
    }

    /** Waits until a condition is true; {@code what} is the condition in words. */
    public Chatter await(String what, Predicate<Diary> condition) {
        diary.await(what, patience, condition);
        return this;
    }

    /** Waits until all is heard that any of these was told to be in the log, as far as it is of the same log. */
    void hearsWhatWasAcknowledged(List<Chatter> authors) {
        Map<String, Position> newest = authors.stream()
                .flatMap(author -> author.diary().acknowledged().values().stream())
                .collect(Collectors.toMap(
                        Position::epoch,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(Position::seq))));
        await("all that was acknowledged", heard -> newest.values().stream().allMatch(heard::reaches));
    }

    /** What this person heard. */
    public Diary diary() {
        return diary;
    }

    /**
     * What the server still keeps of the room, read over HTTP as a member may: one more diary to give to the
     * {@link Checker}.
     *
     * @throws IllegalStateException if this is no member of the room
     */
    public Diary history() {
        String path = "api/rooms/" + code + "/events?limit=256&";
        return History.read(
                "the history", query -> expect(200, visitor.get(path + query)).json());
    }

    /** This person's browser. */
    public Visitor visitor() {
        return visitor;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The code of the room; empty before one was joined. */
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
