package chat.parley.entry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys for one purpose that are derived from those in {@code parley.gate.visitorKey}, newest first. */
final class DerivedKeys {
    private static final String HMAC = "HmacSHA256";

    private DerivedKeys() {}

    /** @param keys separated by commas; empty if there are none */
    static List<byte[]> of(String keys, String purpose) {
        return Arrays.stream(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> hmac(key.getBytes(StandardCharsets.UTF_8), purpose))
                .toList();
    }

    /** Returns the HMAC-SHA-256 of a text. */
    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
