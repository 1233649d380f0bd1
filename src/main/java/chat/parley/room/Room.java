package chat.parley.room;

import chat.parley.log.Draft;
import chat.parley.log.Fact;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * A place with a code, a title, a log and the people in it.
 *
 * <p>Threads: it has no lock of its own; the {@link Roster} and the {@link Ledger} have theirs, and nothing is sent under
 * either.
 */
public final class Room {
    private static final int MOST_NAMESAKES = 99;

    private final Kept kept;
    private final Settings settings;
    private final Time time;
    private final Rules rules;

    Room(Kept kept, Settings settings, Time time, Rules rules) {
        this.kept = kept;
        this.settings = settings;
        this.time = time;
        this.rules = rules;
    }

    public RoomCode code() {
        return kept.code();
    }

    public Title title() {
        return kept.title();
    }

    public Topic topic() {
        return kept.roster().topic();
    }

    Founder founder() {
        return kept.founder();
    }

    Kept kept() {
        return kept;
    }

    /** Whether anybody was ever in it, as far as this node knows. */
    boolean entered() {
        return kept.roster().entered();
    }

    public RoomLog log() {
        return kept.log();
    }

    public Typing.Signal typing() {
        return kept.typing().newest();
    }

    /** Grows when it is time to tell who is {@link #here}, because no event told it. */
    public long attendance() {
        return kept.roster().attendance();
    }

    public Attendance.Here here() {
        return kept.roster().here();
    }

    public Away away() {
        return kept.away();
    }

    /** From now on {@code follower} runs, briefly, whenever the log's head or a signal has moved. */
    public void follow(Runnable follower) {
        kept.log().follow(follower);
    }

    /**
     * Gives a visitor a seat under a name; the same seat again if they have one under that name. A visitor who is not
     * connected may take another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, or {@link
     *     Refusal#NO_SUCH_ROOM} if the room was forgotten this very moment
     */
    public Member join(String visitor, PersonName name) {
        return kept.roster().claim(visitor, name);
    }

    /** A name like this one that nobody here has: {@code Ada 2}. */
    public Optional<String> suggestion(PersonName taken) {
        List<PersonName> namesakes = IntStream.rangeClosed(2, MOST_NAMESAKES)
                .mapToObj(number -> PersonName.of(taken.value() + " " + number, Integer.MAX_VALUE))
                .toList();
        return kept.roster().free(namesakes).map(PersonName::value);
    }

    public Optional<Member> memberOf(String visitor) {
        return kept.roster().of(visitor);
    }

    /** Whether this membership is over, as far as this node knows. Quick. */
    public boolean lost(String visitor, Member member) {
        return kept.roster().lost(visitor, member);
    }

    /** The visitor id that has the seat of this connection now; empty if there is none any more. Quick. */
    public Optional<String> holder(String visitor, Member member) {
        return kept.roster().holder(visitor, member);
    }

    /**
     * A connection of this visitor opened; the first one appends that they joined.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}, {@link Refusal#NO_SUCH_ROOM}
     */
    public Arrival arrive(String visitor) {
        return kept.roster().arrive(visitor);
    }

    /** A connection that arrived is gone. If it was the last, the member has the grace to come back. */
    public void depart(String visitor, Member member) {
        kept.roster().depart(visitor, member);
    }

    /** The membership ends, whatever connections there are; whether there was one. */
    public boolean leave(String visitor) {
        return kept.roster().release(visitor);
    }

    /** The same, but who is here, or was a moment ago, keeps the seat. */
    public void leaveIfAbsent(String visitor) {
        kept.roster().releaseAbsent(visitor);
    }

    public List<Member> people() {
        return kept.roster().present();
    }

    /** Says something, as {@link #act}. */
    public Posted say(String visitor, UUID draft, String text) {
        return act(visitor, new Act.Say(draft, text));
    }

    /** As {@link #begin}, and waits for what comes of it. @throws Refused as that */
    public Posted act(String visitor, Act act) {
        try {
            return begin(visitor, act).join();
        } catch (CompletionException failed) {
            throw Refused.in(failed);
        }
    }

    /**
     * Does something, once: a draft that is in the log already is answered, not done again, and costs nothing. Whoever has
     * done something keeps the seat, connected or not. What is said is not waited for: it may come to its end, or be refused,
     * later and on another thread, which nobody may hold up. What one thread says is said in that order.
     *
     * @throws Refused because of what it is, the draft, a posting rule, the rate, or because the visitor is no member any
     *     more or the room is forgotten
     */
    public CompletableFuture<Posted> begin(String visitor, Act act) {
        return begin(kept.roster().speaker(visitor), act);
    }

    /** As the other, for a connection that arrived as this member. */
    public CompletableFuture<Posted> begin(String visitor, Member member, Act act) {
        return begin(kept.roster().speaker(visitor, member), act);
    }

    private CompletableFuture<Posted> begin(Speaker speaker, Act act) {
        Doings doings = new Doings(this, speaker, settings.posts(), time.wall().instant());
        Draft draft = act.draftOf(speaker.member());
        return kept.ledger()
                .known(draft)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> begin(act, doings, draft));
    }

    /** What is refused may be in the log already, and the refusal because of that. */
    private CompletableFuture<Posted> begin(Act act, Doings doings, Draft draft) {
        try {
            return act.on(doings);
        } catch (Refused no) {
            return CompletableFuture.completedFuture(kept.ledger().recall(draft).orElseThrow(() -> no));
        }
    }

    /** @throws Refused {@link Refusal#VETOED}, {@link Refusal#UNAVAILABLE} */
    void askRules(Speaker speaker, String text) {
        rules.check(this, speaker.member(), text);
    }

    /** Takes one from the budget for it. @throws Refused {@link Refusal#TOO_FAST} or as the ledger */
    CompletableFuture<Posted> say(Speaker speaker, Fact.Said said, Act.Say act) {
        speaker.budget().spend(Refusal.TOO_FAST);
        kept.typing().set(speaker.member(), false);
        return kept.ledger().begin(said, act.draftOf(speaker.member()));
    }

    /** As {@link #say}, and waits. */
    Posted post(Speaker speaker, Fact fact, Act act) {
        speaker.budget().spend(Refusal.TOO_FAST);
        return kept.ledger().append(fact, act.draftOf(speaker.member()));
    }

    /** As {@link #post}; the text of these events goes. */
    Posted remove(Speaker speaker, Fact.Removed removed, Act act, List<Long> texts) {
        speaker.budget().spend(Refusal.TOO_FAST);
        return kept.ledger().remove(removed, act.draftOf(speaker.member()), texts);
    }

    /** What it asks for is so already: there is no event, but the draft may be in the log. It costs as much as an event. */
    Posted unchanged(Speaker speaker, Act act) {
        speaker.budget().spend(Refusal.TOO_FAST);
        return kept.ledger().recall(act.draftOf(speaker.member())).orElse(Posted.UNCHANGED);
    }

    /** All that is kept, of all nodes, up to this moment. @throws Refused {@link Refusal#UNAVAILABLE} */
    public Slice everything() {
        return kept.ledger().everything();
    }

    void blank(long seq) {
        kept.ledger().blank(seq);
    }

    /** @throws Refused because of the name, and as {@link #post} */
    Posted rename(Speaker speaker, Act.Rename act) {
        PersonName wanted = PersonName.of(act.name(), settings.room().nameChars());
        if (wanted.value().equals(speaker.member().name())) return unchanged(speaker, act);
        return kept.roster().rename(speaker, wanted, act);
    }

    /** @throws Refused because of the topic, and as {@link #post} */
    Posted discuss(Speaker speaker, Act.Discuss act) {
        Topic wanted = Topic.of(act.topic(), settings.room().topicChars());
        if (wanted.equals(topic())) return unchanged(speaker, act);
        if (!wanted.value().isEmpty()) askRules(speaker, wanted.value());
        return kept.roster().discuss(speaker, wanted, act);
    }

    /** The member began or stopped to write. Nothing happens in a room with too many people to tell. */
    public void typing(String visitor, boolean on) {
        typing(memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER)), on);
    }

    /** As the other, for a connection that arrived as this member. */
    public void typing(String visitor, Member member, boolean on) {
        typing(kept.roster().speaker(visitor, member).member(), on);
    }

    private void typing(Member member, boolean on) {
        if (!isFew()) return;
        if (kept.typing().set(member, on)) kept.log().wake();
        kept.roster().typing(member, on);
    }

    /** Whether there are so few people here that signals are worth their while. */
    public boolean isFew() {
        return people().size() <= settings.live().typingPeople();
    }

    /** Ends what time ends: presence after the grace, seats nobody came for, typing, old drafts. */
    void tick() {
        if (kept.typing().expire()) kept.log().wake();
        kept.ledger().tick();
        kept.roster().tick();
    }

    /** How long nobody has been here, in nanoseconds; zero while somebody is. */
    long emptyFor() {
        return kept.roster().emptyFor();
    }

    /** Ends an empty room and what it keeps; whether it was empty. */
    boolean close() {
        boolean closed = kept.roster().close();
        if (closed) kept.log().trim(0);
        return closed;
    }
}
