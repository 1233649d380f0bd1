package chat.parley.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A secret of 128 random bits that gives a role, as 22 digits of base 64. A room keeps only its hash. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    /** The number of digits in a secret's text. */
    public static final int CHARS = 22;

    /** Creates a secret that nobody knows. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a secret from its text; empty if the text has another form. */
    public static Optional<Secret> read(String text) {
        boolean formed = text.length() == CHARS && text.chars().allMatch(Secret::isDigit);
        return formed ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** Returns whether a character is a digit of base 64, as URLs write it. */
    public static boolean isDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** Returns what a room keeps of the secret: its SHA-256. So many random bits need no slow hash. */
    public String hash() {
        return hash(text);
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return "Secret";
    }
}
