package chat.parley.text;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a room: 8 characters that stay distinct when read aloud. It has about 39 bits, so guessing is
 * rate-limited.
 */
public record RoomCode(String value) {
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads a code in upper or lower case, with or without dashes and spaces. */
    public static Optional<RoomCode> read(String typed) {
        StringBuilder letters = new StringBuilder(LENGTH);
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '-' || Character.isWhitespace(c)) continue;
            if (LETTERS.indexOf(c) < 0 || letters.length() == LENGTH) return Optional.empty();
            letters.append(c);
        }
        return letters.length() == LENGTH ? Optional.of(new RoomCode(letters.toString())) : Optional.empty();
    }

    public static RoomCode random() {
        StringBuilder letters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> letters.append(LETTERS.charAt(i)));
        return new RoomCode(letters.toString());
    }

    /** The code as people read it, such as {@code K7QM-4T2X}. */
    public String dashed() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
