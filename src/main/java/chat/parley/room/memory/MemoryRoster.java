package chat.parley.room.memory;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Arrival;
import chat.parley.room.Attendance;
import chat.parley.room.Claimant;
import chat.parley.room.Command;
import chat.parley.room.Roster;
import chat.parley.room.Seated;
import chat.parley.room.Speaker;
import chat.parley.room.Typing;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import java.util.List;
import java.util.Optional;

/** Roster that keeps its seats in this server's memory, under one lock. The ledger's lock is taken after it. */
final class MemoryRoster implements Roster {
    private final Seats seats = new Seats();
    private final Names names;
    private final Settings settings;
    private final Time time;
    private final RoomLog log;
    private final MemoryLedger ledger;
    private final Typing typing;
    private final SeatIndex index;
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
        this.names = new Names(seats, ledger, settings.room().names(), time);
        this.attendance = new Attendance(time);
        this.emptySince = time.nanoTime();
    }

    /** Continues from an archive: its members have no seats, and their ids are not assigned again. */
    synchronized void restore(RoomArchive archive) {
        members = archive.members();
    }

    @Override
    public synchronized Member claim(Claimant claimant, PersonName name) {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        String visitor = claimant.visitor();
        Optional<Seat> before = seats.ofVisitor(visitor);
        if (before.isEmpty() || !before.get().name.equals(name)) {
            checkFree(visitor, name, before);
            before.ifPresent(this::vacate);
            seat(visitor, name);
        }
        Seat seat = seats.get(visitor);
        seat.signedIn |= claimant.signedIn();
        seat.comesFrom(claimant.network());
        return seat.member();
    }

    private void checkFree(String visitor, PersonName name, Optional<Seat> before) {
        if (before.isPresent() && !before.get().alone()) throw new Refused(Refusal.ALREADY_HERE);
        names.require(name, visitor);
        if (isFull()) throw new Refused(Refusal.ROOM_FULL);
    }

    private void seat(String visitor, PersonName name) {
        if (!seats.isNameless(visitor)) index.add(visitor, this);
        names.take(name, visitor);
        Optional<Seat> before = seats.takeNameless(visitor);
        String id = before.map(seat -> seat.member().id()).orElseGet(() -> "m" + ++members);
        Budget budget = before.map(seat -> seat.budget).orElseGet(() -> Budget.ofPosts(settings.posts(), time));
        seats.put(new Seat(visitor, new Member(id, name.value()), name, budget, time.nanoTime()));
        ledger.seat(id, before.map(seat -> seat.newestMessage).orElse(0L));
    }

    /** Transfers the seat to another visitor id; nothing else changes. */
    synchronized void transfer(String visitor, String successor) {
        if (seats.ofVisitor(visitor).isPresent() || seats.isNameless(visitor)) index.add(successor, this);
        seats.transfer(visitor, successor);
    }

    @Override
    public synchronized boolean release(String visitor) {
        forgetNameless(visitor);
        Optional<Seat> seat = seats.ofVisitor(visitor);
        seat.ifPresent(this::vacate);
        return seat.isPresent();
    }

    private void forgetNameless(String visitor) {
        if (seats.takeNameless(visitor).isPresent()) index.remove(visitor, this);
    }

    @Override
    public synchronized void releaseAbsent(String visitor) {
        forgetNameless(visitor);
        seats.ofVisitor(visitor).filter(seat -> !seat.present).ifPresent(this::vacate);
    }

    @Override
    public synchronized Optional<Member> of(String visitor) {
        return seats.ofVisitor(visitor).map(Seat::member);
    }

    @Override
    public synchronized Optional<Seated> seatOf(String member) {
        return seats.ofMember(member).map(Seat::seated);
    }

    @Override
    public synchronized List<Seated> from(Network network) {
        return seats.all().stream()
                .filter(seat -> seat.present && seat.isFrom(network))
                .map(Seat::seated)
                .toList();
    }

    @Override
    public synchronized boolean lostName(String visitor) {
        return seats.isNameless(visitor);
    }

    @Override
    public synchronized Optional<String> holder(String visitor, Member member) {
        return seats.ofMember(member).map(Seat::visitor);
    }

    @Override
    public synchronized boolean lost(String visitor, Member member) {
        return seats.ofMember(member).isEmpty();
    }

    /** Marks the seat as used: a bot posts without a connection, and must be the same member the next time. */
    @Override
    public synchronized Speaker speaker(String visitor) {
        Seat seat = open().get(visitor);
        seat.known = true;
        entered = true;
        return seat.speaker;
    }

    @Override
    public synchronized Speaker speaker(String visitor, Member member) {
        return open().get(member).speaker;
    }

    @Override
    public synchronized Posted rename(Speaker speaker, PersonName name, Command.Rename command) {
        Seat seat = open().get(speaker.member());
        names.require(name, seat.visitor());
        speaker.budget().spend(Refusal.TOO_FAST);
        Member before = speaker.member();
        RoomEvent renamed =
                new RoomEvent.Renamed(new Member(before.id(), name.value()), command.draft(), before.name());
        Posted posted = ledger.append(renamed, command.key(before));
        typing.set(before, false);
        names.take(name, seat.visitor());
        seat.rename(name);
        return posted;
    }

    @Override
    public synchronized Optional<PersonName> free(List<PersonName> wanted) {
        return wanted.stream().filter(names::isFree).findFirst();
    }

    @Override
    public synchronized Arrival arrive(String visitor, Network network) {
        Seat seat = open().get(visitor);
        if (!seat.present && isFull()) throw new Refused(Refusal.ROOM_FULL);
        entered = true;
        seat.connections++;
        seat.known = true;
        seat.comesFrom(network);
        if (!seat.present) {
            seat.present = true;
            if (!ledger.append(new RoomEvent.Joined(seat.member()))) attendance.changed();
        }
        long head = log.head();
        return new Arrival(seat.member(), ledger.charter(), present(), head);
    }

    @Override
    public synchronized void depart(String visitor, Member member) {
        seats.ofMember(member).ifPresent(seat -> {
            seat.connections--;
            seat.aloneSince = time.nanoTime();
        });
    }

    @Override
    public synchronized List<Member> present() {
        return seats.present();
    }

    @Override
    public long attendance() {
        return attendance.version();
    }

    @Override
    public synchronized Attendance.Here here() {
        return new Attendance.Here(log.head(), present());
    }

    /** Does nothing: there are no other nodes. */
    @Override
    public void typing(Member member, boolean on) {}

    @Override
    public boolean entered() {
        return entered;
    }

    @Override
    public synchronized long emptyFor() {
        return seats.isEmpty() ? time.nanoTime() - emptySince : 0;
    }

    @Override
    public synchronized boolean close() {
        closed = emptyFor() > 0;
        if (closed) seats.visitors().forEach(visitor -> index.remove(visitor, this));
        return closed;
    }

    @Override
    public synchronized void tick() {
        long now = time.nanoTime();
        long grace = settings.live().presence().grace().toNanos();
        long unconnected = settings.live().presence().joinTimeout().toNanos();
        for (Seat seat : seats.all()) {
            if (seat.present && seat.aloneFor(grace, now)) absent(seat);
            else if (seat.aloneFor(unconnected, now) && !seat.known) vacate(seat);
        }
        if (attendance.publish(seats.size())) log.wake();
    }

    private void absent(Seat seat) {
        seat.present = false;
        seat.hasLeft = true;
        seat.leftAt = time.nanoTime();
        emptySince = time.nanoTime();
        typing.set(seat.member(), false);
        if (!ledger.append(new RoomEvent.Left(seat.member()))) attendance.changed();
    }

    private void vacate(Seat seat) {
        ledger.unseat(seat.member().id());
        if (seat.present) absent(seat);
        seats.remove(seat);
        index.remove(seat.visitor(), this);
    }

    /**
     * Returns the seats of an open room.
     *
     * @throws Refused {@link Refusal#NO_SUCH_ROOM}
     */
    private Seats open() {
        if (closed) throw new Refused(Refusal.NO_SUCH_ROOM);
        return seats;
    }

    private boolean isFull() {
        return seats.present().size() >= settings.room().people();
    }
}
