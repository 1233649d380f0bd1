package chat.parley.room;

import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The rooms of this server and their histories, in memory. Thread-safe. */
@ApplicationScoped
public class Rooms {
    private final Map<RoomCode, Room> byCode = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Time time;
    private final Function<Fact, String> json;
    private final Footprint footprint;

    /** For the container's proxy only. */
    protected Rooms() {
        this(Settings.defaults(), fact -> "");
    }

    @Inject
    public Rooms(Settings settings, Function<Fact, String> json) {
        this(settings, json, Time.SYSTEM);
    }

    Rooms(Settings settings, Function<Fact, String> json, Time time) {
        this.settings = settings;
        this.json = json;
        this.time = time;
        this.footprint = new Footprint(settings.log().heapShare());
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
        byCode.values().removeIf(room -> room.emptyFor() >= idle && room.close());
        if (footprint.nearlyFull()) makeSpace();
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
        Room room = new Room(code, title, settings, time, json, footprint);
        return byCode.putIfAbsent(code, room) == null ? Optional.of(room) : Optional.empty();
    }
}
