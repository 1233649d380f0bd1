package chat.parley.text;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * The code of a room: 8 characters that stay distinct when read aloud. It has about 39 bits, so guessing is
 * rate-limited.
 */
public record RoomCode(String value) {
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Reads a code as people type and paste it ({@link TypedCode}): in any case, with signs that no code has, or in a
     * link.
     */
    public static Optional<RoomCode> read(String typed) {
        return TypedCode.read(typed).map(RoomCode::new);
    }

    /** Whether this is how links spell the code, in upper or lower case, with or without the dash. */
    public boolean isSpelled(String typed) {
        return typed.equalsIgnoreCase(value) || typed.replace(' ', '-').equalsIgnoreCase(dashed());
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
