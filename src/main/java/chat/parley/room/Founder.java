package chat.parley.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Whose rooms they are when space is short: everybody behind one address, under a key from which the address cannot be read.
 *
 * @param key the same for the same address on every server
 */
public record Founder(String key) {
    /** The server itself, for rooms that no request asked for. It is in nobody's way, so no share binds it. */
    public static final Founder SERVER = new Founder("");

    private static final int BYTES = 12;

    /** Whoever creates rooms from this address. */
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
