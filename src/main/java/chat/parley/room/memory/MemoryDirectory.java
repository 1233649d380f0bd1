package chat.parley.room.memory;

import chat.parley.archive.Newest;
import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Directory;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.Typing;
import chat.parley.runtime.Epoch;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Directory of the rooms in this server's memory; these rooms end with the server. */
public final class MemoryDirectory implements Directory {
    private final Map<RoomCode, RoomParts> byCode = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Time time;
    private final Notation notation;
    private final Footprint footprint;
    private final SeatIndex seats;

    public MemoryDirectory(Settings settings, Time time, Notation notation, Footprint footprint) {
        this.settings = settings;
        this.time = time;
        this.notation = notation;
        this.footprint = footprint;
        // A visitor token is valid until it expires, and the session created from it lasts as long again.
        this.seats = new SeatIndex(
                settings.room().members().ofOneVisitor(),
                settings.gate().visitors().visitorFor().multipliedBy(2),
                time);
    }

    @Override
    public Optional<RoomParts> create(RoomCode code, Charter charter, Founder founder) {
        return keep(room(code, charter, founder, Optional.empty()));
    }

    @Override
    public Optional<RoomParts> restore(RoomCode code, RoomArchive archive, Founder founder) {
        if (byCode.containsKey(code)) return Optional.empty();
        checkSpace(new Newest(archive, notation, settings.log().capacity()).heap(), founder);
        return keep(room(code, archive.charter(), founder, Optional.of(archive)));
    }

    /** Checks that an import fits into free space, and within the share of one founder. */
    private void checkSpace(long size, Founder founder) {
        if (!footprint.takes(size) || (!founder.equals(Founder.SERVER) && held(founder) + size > share()))
            throw new Refused(Refusal.UNAVAILABLE);
    }

    private long held(Founder founder) {
        return byCode.values().stream()
                .filter(room -> room.founder().equals(founder))
                .mapToLong(room -> room.log().held())
                .sum();
    }

    private double share() {
        return settings.room().founderShare() * footprint.limit();
    }

    private Optional<RoomParts> keep(RoomParts room) {
        if (byCode.putIfAbsent(room.code(), room) == null) return Optional.of(room);
        room.log().trim(0);
        return Optional.empty();
    }

    @Override
    public Optional<RoomParts> find(RoomCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public void forget(RoomParts room) {
        byCode.remove(room.code(), room);
    }

    @Override
    public boolean holds(RoomParts room) {
        return room.equals(byCode.get(room.code()));
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Duration keepsEmpty() {
        return settings.room().idle();
    }

    @Override
    public void retire(String visitor, String successor) {
        seats.retire(visitor).forEach(roster -> roster.transfer(visitor, successor));
    }

    @Override
    public boolean isRetired(String visitor) {
        return seats.isRetired(visitor);
    }

    /** Does nothing: there is no other node. */
    @Override
    public void follow(Consumer<RoomParts> lost) {}

    @Override
    public Collection<String> away() {
        return List.of();
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public void close() {}

    private RoomParts room(RoomCode code, Charter charter, Founder founder, Optional<RoomArchive> archive) {
        RoomLog log = new RoomLog(Epoch.random(), settings.log(), time, notation, footprint);
        MemoryLedger ledger = new MemoryLedger(charter, log, settings.log(), time, notation, footprint);
        Typing typing = new Typing(settings.live().presence().typing(), time);
        MemoryRoster roster = new MemoryRoster(settings, time, log, ledger, typing, seats);
        archive.map(imported -> new Newest(imported, notation, settings.log().capacity()))
                .ifPresent(ledger::restore);
        archive.ifPresent(roster::restore);
        return new RoomParts(code, founder, log, ledger, roster, typing, new MemoryAway(time, log::wake));
    }
}
