package chat.parley.visitor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies texts with HMAC-SHA256 and keys that servers share. The first key signs and every key verifies, so
 * that keys can be rotated.
 */
final class TokenSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_CHARACTERS = 32;
    /** A prefix of the signed text, so that a signature made elsewhere with the same key is not valid here. */
    private static final String PURPOSE = "parley visitor\n";

    private final List<byte[]> keys;

    /**
     * @param keys separated by commas
     * @throws IllegalArgumentException if a key is too short; the message does not contain the key, because it is
     *     logged
     */
    TokenSigner(String keys) {
        this.keys = Arrays.stream(keys.split(","))
                .map(String::strip)
                .map(TokenSigner::key)
                .toList();
    }

    String sign(String text) {
        return seal(text, keys.get(0));
    }

    /** Verifies a signature in constant time, so that the time does not reveal how much of it is right. */
    boolean verifies(String text, String seal) {
        byte[] said = seal.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(seal(text, key).getBytes(StandardCharsets.UTF_8), said));
    }

    private static String seal(String text, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] sealed = mac.doFinal((PURPOSE + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] key(String key) {
        if (key.length() >= FEWEST_CHARACTERS) return key.getBytes(StandardCharsets.UTF_8);
        throw new IllegalArgumentException("parley.gate.visitorKey has a key of " + key.length()
                + " characters; it takes at least " + FEWEST_CHARACTERS + " that nobody can guess");
    }
}
