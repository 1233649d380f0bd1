package chat.parley.room;

import chat.parley.settings.Settings;
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
import java.util.function.Supplier;

/** The rooms of this server and their histories, in memory. Thread-safe. */
@ApplicationScoped
public class Rooms {
    private final Map<RoomCode, Room> byCode = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Time time;
    private final Notation notation;
    private final Footprint footprint;
    private final Rules rules;
    private final List<Consumer<Room>> openings = new CopyOnWriteArrayList<>();
    private final List<Consumer<Room>> forgettings = new CopyOnWriteArrayList<>();

    /** For the container's proxy only. */
    protected Rooms() {
        this(Settings.defaults(), new Notation(fact -> "", text -> null), Time.SYSTEM, List.of());
    }

    @Inject
    public Rooms(Settings settings, Notation notation, @Any Instance<PostingRule> rules) {
        this(settings, notation, Time.SYSTEM, Rules.among(rules));
    }

    Rooms(Settings settings, Notation notation, Time time, List<? extends Supplier<PostingRule>> rules) {
        this.settings = settings;
        this.notation = notation;
        this.time = time;
        this.footprint = new Footprint(settings.log().heapShare());
        this.rules = new Rules(rules, settings.posts().vetoChars(), time);
    }

    /**
     * From now on {@code opened} is told of every new room, and {@code forgotten} of every room that is found no more: on
     * the thread that did it, so both must be quick and must not throw. Others may have been in a new room before.
     */
    public void follow(Consumer<Room> opened, Consumer<Room> forgotten) {
        openings.add(opened);
        forgettings.add(forgotten);
    }

    /** A new room under a new code. @throws Refused {@link Refusal#ROOMS_FULL} */
    public Room create(Title title) {
        while (true) {
            Optional<Room> room = open(RoomCode.random(), title);
            if (room.isPresent()) return room.get();
        }
    }

    /** Brings a room back under its code. @throws Refused {@link Refusal#CODE_TAKEN}, {@link Refusal#ROOMS_FULL} */
    public Room create(RoomCode code, Title title) {
        return open(code, title).orElseThrow(() -> new Refused(Refusal.CODE_TAKEN));
    }

    public Optional<Room> find(RoomCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Room> all() {
        return byCode.values();
    }

    /** Ends what time ends in every room, forgets rooms that were empty for long, and makes space. Run it every second. */
    public void tick() {
        byCode.values().forEach(Room::tick);
        long idle = settings.room().idle().toNanos();
        for (Room room : byCode.values()) if (room.emptyFor() >= idle && room.close()) forget(room);
        if (footprint.nearlyFull()) makeSpace();
    }

    private void forget(Room room) {
        byCode.remove(room.code(), room);
        forgettings.forEach(told -> told.accept(room));
    }

    /** The idlest rooms give half of what they keep, one at a time, until there is space. */
    private void makeSpace() {
        Map<Room, Long> said = new HashMap<>();
        byCode.values().forEach(room -> said.put(room, room.log().lastAppend()));
        List<Room> idlest =
                said.keySet().stream().sorted(Comparator.comparing(said::get)).toList();
        for (Room room : idlest) {
            if (!footprint.nearlyFull()) return;
            room.log().trim(room.log().kept() / 2);
        }
    }

    private Optional<Room> open(RoomCode code, Title title) {
        if (byCode.size() >= settings.room().rooms()) throw new Refused(Refusal.ROOMS_FULL);
        Room room = new Room(code, title, settings, time, notation, footprint, rules);
        if (byCode.putIfAbsent(code, room) != null) return Optional.empty();
        openings.forEach(told -> told.accept(room));
        return Optional.of(room);
    }
}
