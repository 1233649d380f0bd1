package chat.parley.room;

import chat.parley.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A place with a code, a title, a log and the people in it.
 *
 * <p>Threads: one lock guards who is here, and is taken before the log's, so that {@link #arrive} answers people that are
 * true at a number of the log. Saying something takes the log's lock only. Nothing is sent under either.
 */
public final class Room {
    private static final int MOST_NAMESAKES = 99;

    private final RoomCode code;
    private final Title title;
    private final Settings settings;
    private final Time time;
    private final Followers followers = new Followers();
    private final RoomLog log;
    private final Typing typing;
    private final Rules rules;
    private final Roster roster = new Roster();
    private Topic topic = Topic.NONE;
    private long members;
    private long emptySince;
    private boolean closed;

    Room(
            RoomCode code,
            Title title,
            Settings settings,
            Time time,
            Notation notation,
            Footprint footprint,
            Rules rules) {
        this.code = code;
        this.title = title;
        this.settings = settings;
        this.time = time;
        this.log = new RoomLog(settings.log(), time, notation, footprint, followers);
        this.typing = new Typing(settings.live().typing(), time);
        this.rules = rules;
        this.emptySince = time.nanoTime();
    }

    public RoomCode code() {
        return code;
    }

    public Title title() {
        return title;
    }

    public synchronized Topic topic() {
        return topic;
    }

    public RoomLog log() {
        return log;
    }

    public Typing.Signal typing() {
        return typing.newest();
    }

    /** From now on {@code follower} runs, briefly, whenever the log's head or a signal has moved. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /**
     * Gives a visitor a seat under a name; the same seat again if they have one under that name. A visitor who is not
     * connected may take another name.
     *
     * @throws Refused {@link Refusal#NAME_TAKEN}, {@link Refusal#ALREADY_HERE}, {@link Refusal#ROOM_FULL}, or {@link
     *     Refusal#NO_SUCH_ROOM} if the room was forgotten this very moment
     */
    public synchronized Member join(String visitor, PersonName name) {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        Optional<Seat> seat = roster.of(visitor);
        if (seat.isPresent() && seat.get().name.equals(name)) return seat.get().member;
        if (seat.isPresent() && !seat.get().alone()) throw new Refused(Refusal.ALREADY_HERE);
        if (roster.taken(name, visitor)) throw new Refused(Refusal.NAME_TAKEN);
        if (full()) throw new Refused(Refusal.ROOM_FULL);
        seat.ifPresent(this::vacate);
        Member member = new Member("m" + ++members, name.value());
        Budget budget = new Budget(settings.posts().burst(), settings.posts().per(), time);
        roster.add(new Seat(visitor, member, name, budget, time.nanoTime()));
        return member;
    }

    /** A name like this one that nobody here has: {@code Ada 2}. */
    public synchronized Optional<String> suggestion(PersonName taken) {
        return IntStream.rangeClosed(2, MOST_NAMESAKES)
                .mapToObj(number -> taken.value() + " " + number)
                .filter(this::isFree)
                .findFirst();
    }

    public synchronized Optional<Member> memberOf(String visitor) {
        return roster.of(visitor).map(seat -> seat.member);
    }

    /**
     * A connection of this visitor opened; the first one appends that they joined.
     *
     * @throws Refused {@link Refusal#NOT_A_MEMBER}, {@link Refusal#ROOM_FULL}, {@link Refusal#NO_SUCH_ROOM}
     */
    public synchronized Arrival arrive(String visitor) {
        Seat seat = seat(visitor);
        if (!seat.present && full()) throw new Refused(Refusal.ROOM_FULL);
        seat.connections++;
        seat.known = true;
        if (!seat.present) {
            seat.present = true;
            log.append(new Fact.Joined(seat.member));
        }
        return new Arrival(seat.member, topic.value(), roster.present(), log.head());
    }

    /** A connection that arrived is gone. If it was the last, the member has the grace to come back. */
    public synchronized void depart(String visitor, Member member) {
        roster.of(visitor).filter(seat -> seat.member.id().equals(member.id())).ifPresent(seat -> {
            seat.connections--;
            seat.aloneSince = time.nanoTime();
        });
    }

    /** The membership ends, whatever connections there are; whether there was one. */
    public synchronized boolean leave(String visitor) {
        Optional<Seat> seat = roster.of(visitor);
        seat.ifPresent(this::vacate);
        return seat.isPresent();
    }

    public synchronized List<Member> people() {
        return roster.present();
    }

    /** Says something, as {@link #act}. */
    public Posted say(String visitor, UUID draft, String text) {
        return act(visitor, new Act.Say(draft, text));
    }

    /**
     * Does something, once: a draft that is in the log already is answered, not done again, and costs nothing. Whoever has
     * done something keeps the seat, connected or not.
     *
     * @throws Refused because of what it is, the draft, a posting rule, the rate, or because the visitor is no member any
     *     more or the room is forgotten
     */
    public Posted act(String visitor, Act act) {
        Seat seat = speaker(visitor);
        Doings doings = new Doings(this, seat, settings.posts(), time.wall().instant());
        Optional<Posted> known = log.known(Draft.of(seat.member, act));
        if (known.isEmpty()) return act.on(doings);
        if (act instanceof Act.Remove again) doings.blank(again);
        return known.get();
    }

    /** @throws Refused {@link Refusal#VETOED}, {@link Refusal#UNAVAILABLE} */
    void askRules(Seat seat, String text) {
        rules.check(this, seat.member, text);
    }

    /** Takes one from the budget for it. @throws Refused {@link Refusal#TOO_FAST} or as the log */
    Posted post(Seat seat, Fact fact, Act act) {
        seat.budget.spend(Refusal.TOO_FAST);
        if (act instanceof Act.Say) typing.set(seat.member, false);
        return log.post(fact, Draft.of(seat.member, act));
    }

    /** @throws Refused because of the name, and as {@link #post} */
    synchronized Posted rename(Seat seat, Act.Rename act) {
        PersonName name = PersonName.of(act.name(), settings.room().nameChars());
        if (roster.taken(name, seat.visitor)) throw new Refused(Refusal.NAME_TAKEN);
        Member was = seat.member;
        Posted posted = post(seat, new Fact.Renamed(new Member(was.id(), name.value()), act.draft(), was.name()), act);
        typing.set(was, false);
        seat.called(name);
        return posted;
    }

    /** @throws Refused because of the topic, and as {@link #post} */
    synchronized Posted discuss(Seat seat, Act.Discuss act) {
        Topic wanted = Topic.of(act.topic(), settings.room().topicChars());
        if (!wanted.value().isEmpty()) askRules(seat, wanted.value());
        Posted posted = post(seat, new Fact.Discussed(seat.member, act.draft(), wanted.value()), act);
        topic = wanted;
        return posted;
    }

    /** The member began or stopped to write. Nothing happens in a room with too many people to tell. */
    public void typing(String visitor, boolean on) {
        Seat seat = seatOf(visitor);
        boolean few = people().size() <= settings.live().typingPeople();
        if (few && typing.set(seat.member, on)) followers.wake();
    }

    /** Ends what time ends: presence after the grace, seats nobody came for, typing, old drafts. */
    void tick() {
        if (typing.expire()) followers.wake();
        log.trim(Long.MAX_VALUE);
        seats();
    }

    /** How long nobody has been here, in nanoseconds; zero while somebody is. */
    synchronized long emptyFor() {
        boolean empty = roster.seats().stream().allMatch(seat -> seat.alone() && !seat.present);
        return empty ? time.nanoTime() - emptySince : 0;
    }

    /** Ends an empty room and what it keeps; whether it was empty. */
    synchronized boolean close() {
        closed = emptyFor() > 0;
        if (closed) log.trim(0);
        return closed;
    }

    private synchronized void seats() {
        long now = time.nanoTime();
        long grace = settings.live().grace().toNanos();
        long unconnected = settings.live().unconnected().toNanos();
        for (Seat seat : roster.seats()) {
            if (seat.present && seat.aloneFor(grace, now)) absent(seat);
            else if (seat.aloneFor(unconnected, now) && !seat.known) roster.remove(seat);
        }
    }

    private void absent(Seat seat) {
        seat.present = false;
        emptySince = time.nanoTime();
        typing.set(seat.member, false);
        log.append(new Fact.Left(seat.member));
    }

    private void vacate(Seat seat) {
        if (seat.present) absent(seat);
        roster.remove(seat);
    }

    /** Programs of the house speak without a connection, and shall be the same member the next time. */
    private synchronized Seat speaker(String visitor) {
        Seat seat = seat(visitor);
        seat.known = true;
        return seat;
    }

    private synchronized Seat seatOf(String visitor) {
        return seat(visitor);
    }

    private Seat seat(String visitor) {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        return roster.of(visitor).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    private boolean isFree(String name) {
        return !roster.taken(PersonName.of(name, Integer.MAX_VALUE), "");
    }

    private boolean full() {
        return roster.present().size() >= settings.room().people();
    }
}
