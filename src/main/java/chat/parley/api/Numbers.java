package chat.parley.api;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** Parses numbers in URLs. JAX-RS would answer 404 to those that are not numbers. */
final class Numbers {
    private Numbers() {}

    /**
     * Parses a number; negative numbers become zero.
     *
     * @throws Refused {@link Refusal#UNREADABLE}
     */
    static long read(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notOne) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
