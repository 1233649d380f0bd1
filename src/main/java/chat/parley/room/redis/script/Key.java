package chat.parley.room.redis.script;

import java.util.Locale;
import java.util.function.Function;

/**
 * Keys that Parley uses in Redis. Scripts call them {@code key.meta}, {@code key.events} and so on. All names of a
 * bucket have the same hash tag, so that one script may write to a room and to the keys that all its rooms share.
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
    /** Into how many buckets the data are divided. */
    BUCKETS(of -> "buckets"),
    /** Imported rooms of all buckets, by the time at which they end. Only the first bucket has this key. */
    IMPORTS(of -> "imports"),
    /** Bytes and founder of each imported room. Only the first bucket has this key. */
    IMPORTED(of -> "imported"),
    /** Exists while a visitor's id is retired. */
    RETIRED(of -> "retired:" + of.text("visitor")),
    /** Rooms of this bucket in which a visitor has a seat. */
    ROOMS(of -> "visitor:" + of.text("visitor")),
    /** Buckets in which a visitor has chosen a name. Only the visitor's home has this key. */
    PLACES(of -> "places:" + of.text("visitor")),
    /** Visitors whose seats are being transferred in all buckets. Only the visitor's home has this key. */
    HANDOVERS(of -> "handovers"),
    /**
     * Never exists. In a Redis Cluster every script names this key: while the slot of a bucket moves to another node,
     * Redis refuses a script that misses a key and would run others with half of their keys.
     */
    NONE(of -> "none");

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
     * @param prefix the beginning of all names of the bucket
     * @param of the script's argument, which names the room, the node and so on
     */
    String in(String prefix, Arguments of) {
        return prefix + path.apply(of);
    }

    /** Returns the name of the key in scripts. */
    String local() {
        return name().toLowerCase(Locale.ROOT);
    }
}
