package chat.parley.room.redis.script;

import static chat.parley.room.redis.script.Prelude.COMMON;
import static chat.parley.room.redis.script.Prelude.DATA;
import static chat.parley.room.redis.script.Prelude.ROOM;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scripts that Redis runs in one step. Each has a file of its own and the keys that it may use. */
public enum Script {
    APPEND(ROOM, Key.DRAFT),
    /** Has the keys of its messages' drafts besides. */
    SAY(ROOM),
    AMEND(ROOM),
    RECALL(ROOM, Key.DRAFT),
    RENAME(ROOM, Key.DRAFT),
    TOMBSTONE(ROOM),
    RANGE(ROOM),
    CLAIM(ROOM),
    RELEASE(ROOM),
    MEMBER(ROOM),
    NEXT(ROOM),
    FREE(ROOM),
    ARRIVE(ROOM, Key.NODE),
    DEPART(ROOM, Key.NODE),
    LEAVE(ROOM),
    EXPIRE(ROOM),
    PEOPLE(ROOM),
    NETWORK(ROOM),
    TOUCH(ROOM),
    TYPING(ROOM),
    AWAY(ROOM),
    CREATE(COMMON, Key.META),
    FIND(COMMON, Key.META),
    RESTORE(COMMON, Key.META, Key.EVENTS, Key.SEATS, Key.SKELETONS, Key.HERE, Key.PEOPLE, Key.TOMBSTONES, Key.AWAY),
    BOOK(COMMON, Key.IMPORTS, Key.IMPORTED),
    UNBOOK(COMMON, Key.IMPORTS, Key.IMPORTED),
    ADMIT(DATA),
    LEASE(DATA),
    TIMERS(COMMON, Key.DEPARTURES, Key.RESERVATIONS, Key.NODES, Key.HANDOVERS),
    REAP(COMMON, Key.NODES, Key.NODE),
    FORGET(COMMON, Key.DEPARTURES, Key.RESERVATIONS, Key.NODE, Key.ROOMS),
    RETIRE(COMMON, Key.RETIRED, Key.ROOMS, Key.DELIVERY, Key.NODES, Key.DEPARTURES, Key.RESERVATIONS),
    HANDOVER(COMMON, Key.RETIRED, Key.HANDOVERS),
    HANDED(COMMON, Key.HANDOVERS),
    PLACES(COMMON, Key.PLACES),
    SEATED(COMMON, Key.ROOMS),
    RETIRED(COMMON, Key.RETIRED);

    // An immutable list.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Key> keys;

    private final String text;
    private final String sha;

    Script(Prelude prelude, Key... more) {
        this.keys = Stream.concat(prelude.keys().stream(), Stream.of(more)).toList();
        this.text = declarations(keys)
                + prelude.files().stream().map(Script::read).collect(Collectors.joining())
                + read(name().toLowerCase(Locale.ROOT));
        this.sha = sha1(text);
    }

    String text() {
        return text;
    }

    /** Returns the digest by which Redis knows the script. */
    String sha() {
        return sha;
    }

    /** Returns whether the script acts on one room, whose key is its first. */
    boolean isOfRoom() {
        return !keys.isEmpty() && keys.get(0) == Key.META;
    }

    /** Returns the names in Redis of the script's keys, in the order in which it declares them. */
    List<String> keys(String prefix, Arguments arguments) {
        return keys.stream().map(key -> key.in(prefix, arguments)).toList();
    }

    private static String declarations(List<Key> keys) {
        String names = IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).local() + " = KEYS[" + (i + 1) + "]")
                .collect(Collectors.joining(", "));
        return "local key = { " + names + " }\nlocal args = cjson.decode(ARGV[1])\n";
    }

    private static String read(String name) {
        try (InputStream file = Script.class.getResourceAsStream(name + ".lua")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-1", never);
        }
    }
}
