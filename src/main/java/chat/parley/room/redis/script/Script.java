package chat.parley.room.redis.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What Redis does in one step, each in a file of its own. */
public enum Script {
    APPEND(true),
    RECALL(true),
    CLAIM(true),
    RELEASE(true),
    MEMBER(true),
    FREE(true),
    ARRIVE(true),
    DEPART(true),
    LEAVE(true),
    ABANDON(true),
    PEOPLE(true),
    TOUCH(true),
    SIGNAL(true),
    AWAY(true),
    NEXT(true),
    DISCUSS(true),
    RENAME(true),
    TOMBSTONE(true),
    RANGE(true),
    CREATE(false),
    RESTORE(false),
    FIND(false),
    LEASE(false),
    DUE(false),
    REAP(false),
    FORGET(false),
    RETIRE(false),
    RETIRED(false);

    private final String text;
    private final String sha;

    /** @param room an act on a room: {@code room.lua} and {@code seats.lua} stand before it */
    Script(boolean room) {
        String own = read(name().toLowerCase(Locale.ROOT));
        this.text = room ? read("room") + read("seats") + own : own;
        this.sha = sha1(text);
    }

    String text() {
        return text;
    }

    /** What Redis calls it. */
    String sha() {
        return sha;
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
