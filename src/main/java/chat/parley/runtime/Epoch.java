package chat.parley.runtime;

import java.security.SecureRandom;
import java.util.Base64;

/** Names of lives: of a room's log, and of whatever else begins anew. No two are the same. */
public final class Epoch {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 9;

    private Epoch() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
