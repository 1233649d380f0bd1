package chat.parley.room.memory;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.Attendance;
import chat.parley.room.Command;
import chat.parley.room.Roster;
import chat.parley.room.Speaker;
import chat.parley.room.Typing;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.text.Topic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seats in this server's memory: under one lock, which is taken before the ledger's. */
final class MemoryRoster implements Roster {
    /** In order of joining. */
    private final Map<String, Seat> byMember = new LinkedHashMap<>();

    private final Map<String, Seat> byVisitor = new HashMap<>();
    private final Settings settings;
    private final Time time;
    private final RoomLog log;
    private final MemoryLedger ledger;
    private final Typing typing;
    private final SeatIndex index;
    private Topic topic = Topic.NONE;
    private long members;
    private long emptySince;
    private final Attendance attendance;
    private boolean closed;
    private volatile boolean entered;

    MemoryRoster(Settings settings, Time time, RoomLog log, MemoryLedger ledger, Typing typing, SeatIndex index) {
        this.settings = settings;
        this.time = time;
        this.log = log;
        this.ledger = ledger;
        this.typing = typing;
        this.index = index;
        this.attendance = new Attendance(time);
        this.emptySince = time.nanoTime();
    }

    /** Goes on from a past: nobody of it has a seat, and nobody new gets a number of theirs. */
    synchronized void goOnFrom(RoomArchive archive) {
        topic = archive.topic();
        members = archive.members();
    }

    @Override
    public synchronized Member claim(String visitor, PersonName name) {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        Seat seat = byVisitor.get(visitor);
        if (seat != null && seat.name.equals(name)) return seat.member();
        if (seat != null && !seat.alone()) throw new Refused(Refusal.ALREADY_HERE);
        if (taken(name, visitor)) throw new Refused(Refusal.NAME_TAKEN);
        if (full()) throw new Refused(Refusal.ROOM_FULL);
        if (seat != null) vacate(seat);
        Member member = new Member("m" + ++members, name.value());
        Budget budget = Budget.ofPosts(settings.posts(), time);
        index.add(visitor, this);
        put(new Seat(visitor, member, name, budget, time.nanoTime()));
        ledger.seat(member.id());
        return member;
    }

    /** The seat is a successor's from now on; nothing else changes. */
    synchronized void hand(String visitor, String successor) {
        Seat seat = byVisitor.remove(visitor);
        if (seat == null) return;
        index.add(successor, this);
        seat.handedTo(successor);
        byVisitor.put(successor, seat);
    }

    @Override
    public synchronized boolean release(String visitor) {
        Seat seat = byVisitor.get(visitor);
        if (seat != null) vacate(seat);
        return seat != null;
    }

    @Override
    public synchronized void releaseAbsent(String visitor) {
        Seat seat = byVisitor.get(visitor);
        if (seat != null && !seat.present) vacate(seat);
    }

    @Override
    public synchronized Optional<Member> of(String visitor) {
        return Optional.ofNullable(byVisitor.get(visitor)).map(Seat::member);
    }

    @Override
    public synchronized Optional<String> holder(String visitor, Member member) {
        return Optional.ofNullable(byMember.get(member.id())).map(Seat::visitor);
    }

    @Override
    public synchronized boolean lost(String visitor, Member member) {
        return !byMember.containsKey(member.id());
    }

    /** Programs of the house speak without a connection, and shall be the same member the next time. */
    @Override
    public synchronized Speaker speaker(String visitor) {
        Seat seat = seat(visitor);
        seat.known = true;
        entered = true;
        return seat.speaker;
    }

    @Override
    public synchronized Speaker speaker(String visitor, Member member) {
        return seat(member).speaker;
    }

    @Override
    public synchronized Posted rename(Speaker speaker, PersonName name, Command.Rename command) {
        Seat seat = seat(speaker.member());
        if (taken(name, seat.visitor())) throw new Refused(Refusal.NAME_TAKEN);
        speaker.budget().spend(Refusal.TOO_FAST);
        Member was = speaker.member();
        RoomEvent renamed = new RoomEvent.Renamed(new Member(was.id(), name.value()), command.draft(), was.name());
        Posted posted = ledger.append(renamed, command.draftOf(was));
        typing.set(was, false);
        seat.called(name);
        return posted;
    }

    @Override
    public synchronized Topic topic() {
        return topic;
    }

    @Override
    public synchronized Posted discuss(Speaker speaker, Topic wanted, Command.Discuss command) {
        speaker.budget().spend(Refusal.TOO_FAST);
        RoomEvent discussed = new RoomEvent.Discussed(speaker.member(), command.draft(), wanted.value());
        Posted posted = ledger.append(discussed, command.draftOf(speaker.member()));
        topic = wanted;
        return posted;
    }

    @Override
    public synchronized Optional<PersonName> free(List<PersonName> names) {
        return names.stream().filter(name -> !taken(name, "")).findFirst();
    }

    @Override
    public synchronized Arrival arrive(String visitor) {
        Seat seat = seat(visitor);
        if (!seat.present && full()) throw new Refused(Refusal.ROOM_FULL);
        entered = true;
        seat.connections++;
        seat.known = true;
        if (!seat.present) {
            seat.present = true;
            if (!ledger.append(new RoomEvent.Joined(seat.member()))) attendance.changed();
        }
        return new Arrival(seat.member(), topic.value(), present(), log.head());
    }

    @Override
    public synchronized void depart(String visitor, Member member) {
        Seat seat = byMember.get(member.id());
        if (seat == null) return;
        seat.connections--;
        seat.aloneSince = time.nanoTime();
    }

    @Override
    public synchronized List<Member> present() {
        return byMember.values().stream()
                .filter(seat -> seat.present)
                .map(Seat::member)
                .toList();
    }

    @Override
    public long attendance() {
        return attendance.version();
    }

    @Override
    public synchronized Attendance.Here here() {
        return new Attendance.Here(log.head(), present());
    }

    /** There are no other nodes. */
    @Override
    public void typing(Member member, boolean on) {}

    @Override
    public boolean entered() {
        return entered;
    }

    @Override
    public synchronized long emptyFor() {
        boolean empty = byMember.values().stream().allMatch(seat -> seat.alone() && !seat.present);
        return empty ? time.nanoTime() - emptySince : 0;
    }

    @Override
    public synchronized boolean close() {
        closed = emptyFor() > 0;
        if (closed) byVisitor.keySet().forEach(visitor -> index.remove(visitor, this));
        return closed;
    }

    @Override
    public synchronized void tick() {
        long now = time.nanoTime();
        long grace = settings.live().presence().grace().toNanos();
        long unconnected = settings.live().presence().joinTimeout().toNanos();
        for (Seat seat : List.copyOf(byMember.values())) {
            if (seat.present && seat.aloneFor(grace, now)) absent(seat);
            else if (seat.aloneFor(unconnected, now) && !seat.known) vacate(seat);
        }
        if (attendance.publish(byVisitor.size())) log.wake();
    }

    private void absent(Seat seat) {
        seat.present = false;
        emptySince = time.nanoTime();
        typing.set(seat.member(), false);
        if (!ledger.append(new RoomEvent.Left(seat.member()))) attendance.changed();
    }

    private void vacate(Seat seat) {
        ledger.unseat(seat.member().id());
        if (seat.present) absent(seat);
        free(seat);
    }

    private void put(Seat seat) {
        byMember.put(seat.member().id(), seat);
        byVisitor.put(seat.visitor(), seat);
    }

    private void free(Seat seat) {
        byMember.remove(seat.member().id());
        byVisitor.remove(seat.visitor());
        index.remove(seat.visitor(), this);
    }

    private Seat seat(String visitor) {
        return open(byVisitor.get(visitor));
    }

    private Seat seat(Member member) {
        return open(byMember.get(member.id()));
    }

    private Seat open(Seat seat) {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        return Optional.ofNullable(seat).orElseThrow(() -> new Refused(Refusal.NOT_A_MEMBER));
    }

    private boolean taken(PersonName name, String visitor) {
        return byMember.values().stream().anyMatch(seat -> !seat.visitor().equals(visitor) && seat.name.alike(name));
    }

    private boolean full() {
        return present().size() >= settings.room().people();
    }
}
