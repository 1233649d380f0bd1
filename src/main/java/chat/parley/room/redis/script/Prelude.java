package chat.parley.room.redis.script;

import java.util.List;

/** Source files that precede the source of a script, and the keys that they need. */
enum Prelude {
    COMMON,
    /** Prelude of a script that checks the format of the data. */
    DATA,
    /** Prelude of a script that acts on a room in one of its lives. */
    ROOM;

    List<String> files() {
        return switch (this) {
            case COMMON -> List.of("common");
            case DATA -> List.of("common", "data");
            case ROOM -> List.of("common", "room", "allowance", "log", "seats");
        };
    }

    List<Key> keys() {
        return switch (this) {
            case COMMON -> List.of();
            case DATA -> List.of(Key.NODES, Key.LIFE, Key.FORMAT, Key.BUCKETS);
            case ROOM ->
                List.of(
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
        };
    }
}
