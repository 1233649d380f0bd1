package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Network;
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
 * A chat room: a code, a title, a log and the people in it.
 *
 * <p>Threads: a room has no lock of its own. The {@link Roster} and the {@link Ledger} have theirs, and nothing is sent
 * while either is held.
 */
public final class Room {
    private static final int MAX_NAMESAKES = 99;

    private final RoomParts parts;
    private final Settings settings;
    private final Time time;
    private final Rules rules;
    private final RoomSanctions sanctions;
    private final Removals removals;
    private final Expulsion expulsion;

    Room(RoomParts parts, Settings settings, Time time, Rules rules) {
        this.parts = parts;
        this.settings = settings;
        this.time = time;
        this.rules = rules;
        this.sanctions = new RoomSanctions(parts, time);
        this.removals = new Removals(settings, time);
        this.expulsion = new Expulsion(parts, sanctions, removals);
    }

    public RoomCode code() {
        return parts.code();
    }

    public Title title() {
        return charter().title();
    }

    public Topic topic() {
        return charter().topic();
    }

    /** Returns what outlives the room's events. Quick. */
    public Charter charter() {
        return parts.ledger().charter();
    }

    /** Returns the roles here, and how people get and keep them. */
    public RoomRoles roles() {
        return new RoomRoles(this, settings.room().members());
    }

    /** Returns the bans and mutes here, as they concern visitors. */
    public RoomSanctions sanctions() {
        return sanctions;
    }

    Founder founder() {
        return parts.founder();
    }

    RoomParts parts() {
        return parts;
    }

    /** Returns whether anybody has ever entered the room, as far as this node knows. */
    boolean entered() {
        return parts.roster().entered();
    }

    public RoomLog log() {
        return parts.log();
    }

    public Typing.Signal typing() {
        return parts.typing().newest();
    }

    /**
     * Returns a version that grows when {@link #here} must be sent again, because people came or went without an event.
     */
    public long attendance() {
        return parts.roster().attendance();
    }

    public Attendance.Here here() {
        return parts.roster().here();
    }

    public Away away() {
        return parts.away();
    }

    /** Registers a follower that runs whenever the log's head or a signal has changed. It must be quick. */
    public void follow(Runnable follower) {
        parts.log().follow(follower);
    }

    /**
     * Gives a visitor a seat under a name; the existing seat if they already have that name. A visitor who is not
     * connected may take another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, {@link
     *     Refusal#BANNED}, or {@link Refusal#NO_SUCH_ROOM} if the room was forgotten at that moment
     */
    public Member join(Claimant claimant, PersonName name) {
        rules.check(new Admission(this, claimant.visitor(), name.value(), Admission.Way.JOIN));
        sanctions.check(claimant);
        Member member = parts.roster().claim(claimant, name);
        sanctions.settle(claimant, member);
        return member;
    }

    /** Gives a seat, as {@link #join(Claimant, PersonName)} does, to a visitor who has not signed in. */
    public Member join(String visitor, PersonName name) {
        return join(new Claimant(visitor, false), name);
    }

    /** Returns a free name similar to a taken one, such as {@code Ada 2}. */
    public Optional<String> suggestion(PersonName taken) {
        List<PersonName> namesakes = IntStream.rangeClosed(2, MAX_NAMESAKES)
                .mapToObj(number -> PersonName.of(taken.value() + " " + number, Integer.MAX_VALUE))
                .toList();
        return parts.roster().free(namesakes).map(PersonName::value);
    }

    public Optional<Member> memberOf(String visitor) {
        return parts.roster().of(visitor);
    }

    /** Returns whether somebody else took the visitor's name, so that they need another one to continue. */
    public boolean lostName(String visitor) {
        return parts.roster().lostName(visitor);
    }

    /** Returns whether this membership has ended, as far as this node knows. Quick. */
    public boolean lost(String visitor, Member member) {
        return parts.roster().lost(visitor, member);
    }

    /** Returns the visitor id that now holds the seat of this connection; empty if the seat is gone. Quick. */
    public Optional<String> holder(String visitor, Member member) {
        return parts.roster().holder(visitor, member);
    }

    /** Registers a connection from a network that is not known, as {@link #arrive(String, Network)} does. */
    public Arrival arrive(String visitor) {
        return arrive(visitor, Network.NONE);
    }

    /**
     * Registers a new connection of this visitor. The first one appends that they joined.
     *
     * @param network where it comes from
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}, {@link Refusal#BANNED}, {@link
     *     Refusal#NO_SUCH_ROOM}
     */
    public Arrival arrive(String visitor, Network network) {
        Claimant coming = new Claimant(visitor, false, network, false);
        sanctions.check(coming);
        if (rules.guardEntry()) rules.check(connecting(visitor));
        Arrival arrival = parts.roster().arrive(visitor, network);
        sanctions.settle(coming, arrival);
        return arrival;
    }

    private Admission connecting(String visitor) {
        Member member = memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
        return new Admission(this, visitor, member.name(), Admission.Way.CONNECT);
    }

    /** Unregisters a connection that arrived. After the last one, the member has the grace period to come back. */
    public void depart(String visitor, Member member) {
        parts.roster().depart(visitor, member);
    }

    /** Ends the membership, regardless of open connections. Returns whether there was one. */
    public boolean leave(String visitor) {
        return parts.roster().release(visitor);
    }

    /** Ends the membership, unless the member is here or was here a moment ago. */
    public void leaveIfAbsent(String visitor) {
        parts.roster().releaseAbsent(visitor);
    }

    public List<Member> people() {
        return parts.roster().present();
    }

    /** Posts a message as {@link #act} does. */
    public Posted say(String visitor, UUID draft, String text) {
        return act(visitor, new Command.Say(draft, text));
    }

    /**
     * Carries out a command as {@link #begin} does, and waits for the result.
     *
     * @throws Refused as {@link #begin}
     */
    public Posted act(String visitor, Command command) {
        try {
            return begin(visitor, command).join();
        } catch (CompletionException failed) {
            throw Refused.in(failed);
        }
    }

    /**
     * Carries out a command once. If its idempotency key is in the log already, the earlier result is returned and
     * nothing is charged. A visitor who has acted keeps the seat, connected or not. A message is not waited for: it may
     * complete, or be refused, later and on another thread, which must not be blocked. Messages that one thread begins
     * are appended in that order.
     *
     * @throws Refused because of the command's content, its draft, a rule or the rate limit, or because the visitor is
     *     no longer a member or the room is forgotten
     */
    public CompletableFuture<Posted> begin(String visitor, Command command) {
        return begin(parts.roster().speaker(visitor), command);
    }

    /** Carries out a command for a connection that arrived as this member. */
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

    /**
     * Returns the earlier result instead of a refusal if the command is in the log already; the refusal may be due to
     * that.
     */
    private CompletableFuture<Posted> begin(Speaker speaker, Command command, IdempotencyKey key) {
        try {
            Step step = command.on(new Execution(
                    expulsion, speaker, settings, rules, time.wall().instant()));
            if (step.changes()) rules.check(new Act(this, speaker.member(), command));
            return step.action().get();
        } catch (Refused no) {
            return CompletableFuture.completedFuture(parts.ledger().recall(key).orElseThrow(() -> no));
        }
    }

    /**
     * Reads all kept events, including those that other nodes have appended up to this moment.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE}
     */
    public Slice everything() {
        return parts.ledger().everything();
    }

    /**
     * Records that the member started or stopped typing. Does nothing if they are muted, or if the room has too many
     * people for typing signals.
     */
    public void typing(String visitor, boolean on) {
        typing(memberOf(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER)), on);
    }

    /** Records typing for a connection that arrived as this member. */
    public void typing(String visitor, Member member, boolean on) {
        typing(parts.roster().speaker(visitor, member).member(), on);
    }

    private void typing(Member member, boolean on) {
        if (!isSmall() || (on && sanctions.isMuted(member))) return;
        if (parts.typing().set(member, on)) parts.log().wake();
        parts.roster().typing(member, on);
    }

    /** Returns whether the room is small enough for typing signals. */
    public boolean isSmall() {
        return people().size() <= settings.live().presence().typingPeople();
    }

    /**
     * Ends everything that has expired: presence after the grace period, unused seats, typing and old idempotency keys.
     */
    void tick() {
        if (parts.typing().expire()) parts.log().wake();
        parts.ledger().tick();
        removals.tick();
        parts.roster().tick();
    }

    /** Returns how long the room has been empty, in nanoseconds; 0 while somebody is here. */
    long emptyFor() {
        return parts.roster().emptyFor();
    }

    /** Closes the room if it is empty and drops its log. Returns whether it was empty. */
    boolean close() {
        boolean closed = parts.roster().close();
        if (closed) parts.log().trim(0);
        return closed;
    }
}
