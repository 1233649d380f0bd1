package chat.parley.runtime;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates epochs: unique random ids, each for one life of a room's log, or of anything else that starts anew. */
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
