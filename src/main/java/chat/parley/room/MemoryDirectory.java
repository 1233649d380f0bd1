package chat.parley.room;

import chat.parley.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All rooms are this server's, and end with it. */
public final class MemoryDirectory implements Directory {
    private final Map<RoomCode, Kept> byCode = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Time time;
    private final Notation notation;
    private final Footprint footprint;

    public MemoryDirectory(Settings settings, Time time, Notation notation, Footprint footprint) {
        this.settings = settings;
        this.time = time;
        this.notation = notation;
        this.footprint = footprint;
    }

    @Override
    public Optional<Kept> create(RoomCode code, Title title) {
        Kept room = room(code, title);
        return byCode.putIfAbsent(code, room) == null ? Optional.of(room) : Optional.empty();
    }

    @Override
    public Optional<Kept> find(RoomCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public void forget(RoomCode code) {
        byCode.remove(code);
    }

    @Override
    public Duration keepsEmpty() {
        return settings.room().idle();
    }

    /** There is no other node. */
    @Override
    public void follow(Consumer<RoomCode> lost) {}

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public void close() {}

    private Kept room(RoomCode code, Title title) {
        RoomLog log = new RoomLog(Epoch.random(), settings.log(), time, notation, footprint);
        MemoryLedger ledger = new MemoryLedger(log, settings.log(), time, notation, footprint);
        Typing typing = new Typing(settings.live().typing(), time);
        return new Kept(code, title, log, ledger, new MemoryRoster(settings, time, log, ledger, typing), typing);
    }
}
