package chat.parley.room;

import chat.parley.log.IdempotencyKey;
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

    private final RoomParts parts;
    private final Settings settings;
    private final Time time;
    private final Rules rules;

    Room(RoomParts parts, Settings settings, Time time, Rules rules) {
        this.parts = parts;
        this.settings = settings;
        this.time = time;
        this.rules = rules;
    }

    public RoomCode code() {
        return parts.code();
    }

    public Title title() {
        return parts.ledger().charter().title();
    }

    public Topic topic() {
        return parts.ledger().charter().topic();
    }

    Founder founder() {
        return parts.founder();
    }

    RoomParts parts() {
        return parts;
    }

    /** Whether anybody was ever in it, as far as this node knows. */
    boolean entered() {
        return parts.roster().entered();
    }

    public RoomLog log() {
        return parts.log();
    }

    public Typing.Signal typing() {
        return parts.typing().newest();
    }

    /** Grows when it is time to tell who is {@link #here}, because no event told it. */
    public long attendance() {
        return parts.roster().attendance();
    }

    public Attendance.Here here() {
        return parts.roster().here();
    }

    public Away away() {
        return parts.away();
    }

    /** From now on {@code follower} runs, briefly, whenever the log's head or a signal has moved. */
    public void follow(Runnable follower) {
        parts.log().follow(follower);
    }

    /**
     * Gives a visitor a seat under a name; the same seat again if they have one under that name. A visitor who is not
     * connected may take another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, or {@link
     *     Refusal#NO_SUCH_ROOM} if the room was forgotten this very moment
     */
    public Member join(String visitor, PersonName name) {
        rules.check(new Admission(this, visitor, name.value(), Admission.Way.JOIN));
        return parts.roster().claim(visitor, name);
    }

    /** A name like this one that nobody here has: {@code Ada 2}. */
    public Optional<String> suggestion(PersonName taken) {
        List<PersonName> namesakes = IntStream.rangeClosed(2, MOST_NAMESAKES)
                .mapToObj(number -> PersonName.of(taken.value() + " " + number, Integer.MAX_VALUE))
                .toList();
        return parts.roster().free(namesakes).map(PersonName::value);
    }

    public Optional<Member> memberOf(String visitor) {
        return parts.roster().of(visitor);
    }

    /** Whether this membership is over, as far as this node knows. Quick. */
    public boolean lost(String visitor, Member member) {
        return parts.roster().lost(visitor, member);
    }

    /** The visitor id that has the seat of this connection now; empty if there is none any more. Quick. */
    public Optional<String> holder(String visitor, Member member) {
        return parts.roster().holder(visitor, member);
    }

    /**
     * A connection of this visitor opened; the first one appends that they joined.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}, {@link Refusal#NO_SUCH_ROOM}
     */
    public Arrival arrive(String visitor) {
        if (rules.guardEntry()) rules.check(connecting(visitor));
        return parts.roster().arrive(visitor);
    }

    private Admission connecting(String visitor) {
        Member member = memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return new Admission(this, visitor, member.name(), Admission.Way.CONNECT);
    }

    /** A connection that arrived is gone. If it was the last, the member has the grace to come back. */
    public void depart(String visitor, Member member) {
        parts.roster().depart(visitor, member);
    }

    /** The membership ends, whatever connections there are; whether there was one. */
    public boolean leave(String visitor) {
        return parts.roster().release(visitor);
    }

    /** The same, but who is here, or was a moment ago, keeps the seat. */
    public void leaveIfAbsent(String visitor) {
        parts.roster().releaseAbsent(visitor);
    }

    public List<Member> people() {
        return parts.roster().present();
    }

    /** Says something, as {@link #act}. */
    public Posted say(String visitor, UUID draft, String text) {
        return act(visitor, new Command.Say(draft, text));
    }

    /** As {@link #begin}, and waits for what comes of it. @throws Refused as that */
    public Posted act(String visitor, Command command) {
        try {
            return begin(visitor, command).join();
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
    public CompletableFuture<Posted> begin(String visitor, Command command) {
        return begin(parts.roster().speaker(visitor), command);
    }

    /** As the other, for a connection that arrived as this member. */
    public CompletableFuture<Posted> begin(String visitor, Member member, Command command) {
        return begin(parts.roster().speaker(visitor, member), command);
    }

    private CompletableFuture<Posted> begin(Speaker speaker, Command command) {
        IdempotencyKey key = command.key(speaker.member());
        return parts.ledger()
                .known(key)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> begin(speaker, command, key));
    }

    /** A refused command may be in the log already, and refused because of that. */
    private CompletableFuture<Posted> begin(Speaker speaker, Command command, IdempotencyKey key) {
        try {
            Step step = command.on(
                    new Execution(parts, speaker, settings, rules, time.wall().instant()));
            if (step.changes()) rules.check(new Act(this, speaker.member(), command));
            return step.action().get();
        } catch (Refused no) {
            return CompletableFuture.completedFuture(parts.ledger().recall(key).orElseThrow(() -> no));
        }
    }

    /** All that is kept, of all nodes, up to this moment. @throws Refused {@link Refusal#UNAVAILABLE} */
    public Slice everything() {
        return parts.ledger().everything();
    }

    /** The member began or stopped to write. Nothing happens in a room with too many people to tell. */
    public void typing(String visitor, boolean on) {
        typing(memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER)), on);
    }

    /** As the other, for a connection that arrived as this member. */
    public void typing(String visitor, Member member, boolean on) {
        typing(parts.roster().speaker(visitor, member).member(), on);
    }

    private void typing(Member member, boolean on) {
        if (!isFew()) return;
        if (parts.typing().set(member, on)) parts.log().wake();
        parts.roster().typing(member, on);
    }

    /** Whether there are so few people here that signals are worth their while. */
    public boolean isFew() {
        return people().size() <= settings.live().presence().typingPeople();
    }

    /** Ends what time ends: presence after the grace, seats nobody came for, typing, old drafts. */
    void tick() {
        if (parts.typing().expire()) parts.log().wake();
        parts.ledger().tick();
        parts.roster().tick();
    }

    /** How long nobody has been here, in nanoseconds; zero while somebody is. */
    long emptyFor() {
        return parts.roster().emptyFor();
    }

    /** Ends an empty room and what it keeps; whether it was empty. */
    boolean close() {
        boolean closed = parts.roster().close();
        if (closed) parts.log().trim(0);
        return closed;
    }
}
