package chat.parley.room.redis.script;

import java.util.List;

/** The files that stand before a script's own, and the keys that they need. */
enum Prelude {
    COMMON(List.of("common"), List.of()),
    /** A command on a room in one of its lives. */
    ROOM(
            List.of("common", "room", "allowance", "log", "seats"),
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
                    Key.RESERVATIONS));

    private final List<String> files;
    private final List<Key> keys;

    Prelude(List<String> files, List<Key> keys) {
        this.files = files;
        this.keys = keys;
    }

    List<String> files() {
        return files;
    }

    List<Key> keys() {
        return keys;
    }
}
