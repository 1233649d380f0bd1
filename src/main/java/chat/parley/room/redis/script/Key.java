package chat.parley.room.redis.script;

import java.util.Locale;
import java.util.function.Function;

/**
 * What Parley has in Redis, and under which names. In scripts these are {@code key.meta}, {@code key.events} and so on. All
 * names have the same hash tag, so that a script may write to a room and to what all rooms share.
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
    /** What became of a command, by its idempotency key. */
    DRAFT(of -> "room:" + of.text("code") + ":draft:" + of.text("draft")),
    DELIVERY(of -> "delivery"),
    /** When the grace period of a visitor is over. */
    DEPARTURES(of -> "due"),
    /** When a seat is free again, if nobody comes for it. */
    RESERVATIONS(of -> "unclaimed"),
    /** Leases, by node. */
    NODES(of -> "nodes"),
    /** The visitors who are connected to a node. */
    NODE(of -> "node:" + of.text("node")),
    LIFE(of -> "life"),
    FORMAT(of -> "format"),
    /** Imported rooms by the time when they end. */
    IMPORTS(of -> "imports"),
    /** Bytes and founder of each. */
    IMPORTED(of -> "imported"),
    /** There while a visitor's id is retired. */
    RETIRED(of -> "retired:" + of.text("visitor")),
    /** The rooms in which a visitor has a seat. */
    ROOMS(of -> "visitor:" + of.text("visitor")),
    SUCCESSOR_ROOMS(of -> "visitor:" + of.text("successor"));

    private static final String BUCKET = ":{b0}:";

    // A lambda that holds nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Arguments, String> path;

    Key(Function<Arguments, String> path) {
        this.path = path;
    }

    private static Function<Arguments, String> room(String suffix) {
        return of -> "room:" + of.text("code") + suffix;
    }

    /**
     * Its name in Redis.
     *
     * @param name of the data set, {@code parley.redis.name}
     * @param of the script's argument, which names the room, the node and so on
     */
    String in(String name, Arguments of) {
        return name + BUCKET + path.apply(of);
    }

    /** The stream that all nodes read. */
    public static String delivery(String name) {
        return DELIVERY.in(name, new Arguments());
    }

    /** Its name in scripts. */
    String local() {
        return name().toLowerCase(Locale.ROOT);
    }
}
