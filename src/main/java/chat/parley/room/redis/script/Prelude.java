package chat.parley.room.redis.script;

import java.util.List;

/** Source files that precede the source of a script, and the keys that they need. */
enum Prelude {
    COMMON,
    /** Prelude of a script that acts on a room in one of its lives. */
    ROOM;

    List<String> files() {
        return this == COMMON ? List.of("common") : List.of("common", "room", "allowance", "log", "seats");
    }

    List<Key> keys() {
        return this == COMMON
                ? List.of()
                : List.of(
                        Key.META,
                        Key.EVENTS,
                        Key.SEATS,
                        Key.SKELETONS,
                        Key.HERE,
                        Key.PEOPLE,
                        Key.TOMBSTONES,
                        Key.AWAY,
                        Key.DELIVERY,
                        Key.DEPARTURES,
                        Key.RESERVATIONS);
    }
}
