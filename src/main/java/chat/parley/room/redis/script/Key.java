package chat.parley.room.redis.script;

import java.util.Locale;
import java.util.function.Function;

/**
 * Keys that Parley uses in Redis. Scripts call them {@code key.meta}, {@code key.events} and so on. All names have the
 * same hash tag, so that one script may write to a room and to the keys that all rooms share.
 */
public enum Key {
    META(room("")),
    EVENTS(room(":events")),
    SEATS(room(":seats")),
    /** Visitors by the skeletons of their names. */
    SKELETONS(room(":looks")),
    HERE(room(":here")),
    PEOPLE(room(":people")),
    TOMBSTONES(room(":blanks")),
    AWAY(room(":away")),
    /** Results of commands, by idempotency key. */
    DRAFT(of -> "room:" + of.text("code") + ":draft:" + of.text("draft")),
    DELIVERY(of -> "delivery"),
    /** Ends of the visitors' grace periods. */
    DEPARTURES(of -> "due"),
    /** Times at which reserved seats become free again unless their visitors connect. */
    RESERVATIONS(of -> "unclaimed"),
    /** Leases, by node. */
    NODES(of -> "nodes"),
    /** Visitors connected to a node. */
    NODE(of -> "node:" + of.text("node")),
    LIFE(of -> "life"),
    FORMAT(of -> "format"),
    /** Imported rooms, by the time at which they end. */
    IMPORTS(of -> "imports"),
    /** Bytes and founder of each imported room. */
    IMPORTED(of -> "imported"),
    /** Exists while a visitor's id is retired. */
    RETIRED(of -> "retired:" + of.text("visitor")),
    /** Rooms in which a visitor has a seat. */
    ROOMS(of -> "visitor:" + of.text("visitor")),
    SUCCESSOR_ROOMS(of -> "visitor:" + of.text("successor"));

    private static final String BUCKET = ":{b0}:";

    // A lambda without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Arguments, String> path;

    Key(Function<Arguments, String> path) {
        this.path = path;
    }

    private static Function<Arguments, String> room(String suffix) {
        return of -> "room:" + of.text("code") + suffix;
    }

    /**
     * Returns the name of the key in Redis.
     *
     * @param name the name of the data set, {@code parley.redis.name}
     * @param of the script's argument, which names the room, the node and so on
     */
    String in(String name, Arguments of) {
        return name + BUCKET + path.apply(of);
    }

    /** Returns the name of the stream that all nodes read. */
    public static String delivery(String name) {
        return DELIVERY.in(name, new Arguments());
    }

    /** Returns the name of the key in scripts. */
    String local() {
        return name().toLowerCase(Locale.ROOT);
    }
}
