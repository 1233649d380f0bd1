package chat.parley.room;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Clock;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Rooms that this server serves. The {@link Directory} decides where they are kept. Thread-safe. */
@ApplicationScoped
public class Rooms {
    private final Map<RoomCode, Room> byCode = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Time time;
    private final Directory directory;
    private final Footprint footprint;
    private final Rules rules;
    private final List<Consumer<Room>> openings = new CopyOnWriteArrayList<>();
    private final List<Consumer<Room>> forgettings = new CopyOnWriteArrayList<>();

    /** Creates the container's proxy; not for other use. */
    protected Rooms() {
        this.settings = null;
        this.time = null;
        this.directory = null;
        this.footprint = null;
        this.rules = null;
    }

    @Inject
    public Rooms(
            Settings settings,
            Directory directory,
            Footprint footprint,
            @Any Instance<ActRule> acts,
            @Any Instance<EntryRule> entries,
            @Any Instance<MessageField> fields) {
        this(
                settings,
                Time.SYSTEM,
                directory,
                footprint,
                new Rules(chain(acts, settings), chain(entries, settings), chain(fields, settings)));
    }

    private static <R> RuleChain<R> chain(Instance<R> beans, Settings settings) {
        return new RuleChain<>(RuleChain.sorted(beans), settings.posts().vetoChars(), Time.SYSTEM);
    }

    Rooms(Settings settings, Time time, Directory directory, Footprint footprint, Rules rules) {
        this.settings = settings;
        this.time = time;
        this.directory = directory;
        this.footprint = footprint;
        this.rules = rules;
        directory.follow(this::lose);
    }

    @Inject
    void tickWith(Clock clock) {
        clock.every("rooms", this::tick);
    }

    /**
     * Registers consumers of every new room and of every room that can no longer be found. They run on the thread that
     * made the change, so both must be quick and must not throw. Other people may already have entered a new room.
     */
    public void follow(Consumer<Room> opened, Consumer<Room> forgotten) {
        openings.add(opened);
        forgettings.add(forgotten);
    }

    /** Creates a room that no request asked for, as {@link #create(Title, Founder)} does. */
    public Room create(Title title) {
        return create(title, Founder.SERVER);
    }

    /**
     * Creates a room under a new code.
     *
     * @throws Refused {@link Refusal#ROOMS_FULL}
     */
    public Room create(Title title, Founder founder) {
        return create(Charter.of(title), founder);
    }

    /**
     * Creates a room with this charter under a new code.
     *
     * @throws Refused {@link Refusal#ROOMS_FULL}
     */
    public Room create(Charter charter, Founder founder) {
        while (true) {
            Optional<Room> room = open(RoomCode.random(), charter, founder);
            if (room.isPresent()) return room.get();
        }
    }

    /** Creates a room without roles, as {@link #create(RoomCode, Charter, Founder)} does. */
    public Room create(RoomCode code, Title title, Founder founder) {
        return create(code, Charter.of(title), founder);
    }

    /**
     * Creates a room under a given code.
     *
     * @throws Refused {@link Refusal#CODE_TAKEN}, {@link Refusal#ROOMS_FULL}
     */
    public Room create(RoomCode code, Charter charter, Founder founder) {
        return open(code, charter, founder).orElseThrow(() -> new Refused(Refusal.CODE_TAKEN));
    }

    /**
     * Restores a room from an archive, under its old code if that is free, otherwise under a new one.
     *
     * @throws Refused {@link Refusal#ROOMS_FULL}, {@link Refusal#UNAVAILABLE}
     */
    public Room restore(RoomArchive archive, Founder founder) {
        checkSpace(founder);
        Optional<RoomParts> room = archive.code().flatMap(code -> directory.restore(code, archive, founder));
        while (room.isEmpty()) room = directory.restore(RoomCode.random(), archive, founder);
        return serve(room.get()).orElseThrow(() -> new Refused(Refusal.UNAVAILABLE));
    }

    /**
     * Finds a room by its code.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if the store cannot be reached
     */
    public Optional<Room> find(RoomCode code) {
        Room room = byCode.get(code);
        return room != null ? Optional.of(room) : directory.find(code).flatMap(this::serve);
    }

    /** Returns whether this node serves this very room under its code. Quick: no network call. */
    public boolean serves(Room room) {
        return byCode.get(room.code()) == room;
    }

    /**
     * Transfers all seats of a visitor to another id without an event. The old id can no longer take a seat. Bans and
     * mutes in the rooms on this node follow.
     *
     * @throws Refused as {@link #find}
     */
    public void retire(String visitor, String successor) {
        directory.retire(visitor, successor);
        byCode.values().forEach(room -> room.sanctions().renew(visitor, successor));
    }

    /**
     * Returns whether this id was retired.
     *
     * @throws Refused as {@link #find}
     */
    public boolean isRetired(String visitor) {
        return directory.isRetired(visitor);
    }

    /** Returns the rooms that this node serves: those that were used here recently. */
    public Collection<Room> all() {
        return byCode.values();
    }

    /**
     * Expires what is due in every room, forgets rooms that have long been empty, and frees memory. Call it every
     * second.
     */
    public void tick() {
        byCode.values().forEach(Room::tick);
        for (Room room : byCode.values()) if (room.emptyFor() >= keepsEmpty(room) && room.close()) forget(room);
        if (footprint.nearlyFull()) makeSpace();
    }

    private long keepsEmpty(Room room) {
        long empty = directory.keepsEmpty().toNanos();
        return room.entered()
                ? empty
                : Math.min(empty, settings.room().unentered().toNanos());
    }

    /**
     * Forgets a room atomically for its code, as {@link #serve} is atomic: no ended room is found, and no new room is
     * lost.
     */
    private void forget(Room room) {
        boolean[] served = {false};
        byCode.compute(room.code(), (code, now) -> {
            directory.forget(room.parts());
            served[0] = now == room;
            return now == room ? null : now;
        });
        if (served[0]) tell(forgettings, room);
    }

    private static void tell(List<Consumer<Room>> followers, Room room) {
        followers.forEach(follower -> follower.accept(room));
    }

    private void makeSpace() {
        if (directory.remembers())
            idlest().stream().takeWhile(room -> footprint.nearlyFull()).forEach(this::forgetEmpty);
        new Relief(settings.room(), footprint, byCode.values(), this::forgetEmpty).give();
    }

    private void forgetEmpty(Room room) {
        if (room.emptyFor() > 0 && room.close()) forget(room);
    }

    private List<Room> idlest() {
        Map<Room, Long> lastAppends = new HashMap<>();
        byCode.values().forEach(room -> lastAppends.put(room, room.log().lastAppend()));
        return lastAppends.keySet().stream()
                .sorted(Comparator.comparing(lastAppends::get))
                .toList();
    }

    private void lose(RoomParts parts) {
        Room room = byCode.get(parts.code());
        boolean lost = room != null && room.parts().equals(parts) && byCode.remove(parts.code(), room);
        if (lost) tell(forgettings, room);
    }

    private Optional<Room> open(RoomCode code, Charter charter, Founder founder) {
        checkSpace(founder);
        return directory.create(code, charter, founder).flatMap(this::serve);
    }

    private void checkSpace(Founder founder) {
        Fairness fairness = new Fairness(settings.room(), byCode.values());
        boolean full = fairness.isFull();
        boolean elsewhere = directory.remembers();
        if (!full && (elsewhere || !fairness.hasShare(founder))) return;
        Room giving = (elsewhere ? fairness.idlest() : fairness.giving(founder))
                .orElseThrow(() -> new Refused(Refusal.ROOMS_FULL));
        if (!giving.close()) throw new Refused(Refusal.ROOMS_FULL);
        forget(giving);
    }

    private static boolean sameLife(Room one, Room other) {
        return one.log().epoch().equals(other.log().epoch());
    }

    /** Serves the room unless this node has released it meanwhile. */
    private Optional<Room> serve(RoomParts parts) {
        Room created = new Room(parts, settings, time, rules);
        Room[] before = {null};
        Room serving = byCode.compute(parts.code(), (code, now) -> {
            before[0] = now;
            boolean stays = (now != null && sameLife(now, created)) || !directory.holds(parts);
            return stays ? now : created;
        });
        if (serving == created && before[0] != null) tell(forgettings, before[0]);
        if (serving == created) tell(openings, created);
        return Optional.ofNullable(serving);
    }
}
