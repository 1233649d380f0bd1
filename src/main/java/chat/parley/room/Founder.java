package chat.parley.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Owner of rooms for the purpose of fair shares: everybody behind one address, under a key that does not reveal the
 * address.
 *
 * @param key equal for equal addresses on every server
 */
public record Founder(String key) {
    /** The server itself, for rooms that no request asked for. Shares do not limit it. */
    public static final Founder SERVER = new Founder("");

    private static final int BYTES = 12;

    /** Returns the founder of rooms created from this address. */
    public static Founder at(String address) {
        byte[] digest = Arrays.copyOf(sha256(address), BYTES);
        return new Founder(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
