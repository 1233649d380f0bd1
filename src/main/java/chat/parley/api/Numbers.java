package chat.parley.api;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** Numbers in addresses, read here, for JAX-RS would answer 404. */
final class Numbers {
    private Numbers() {}

    /** Below zero is zero. @throws Refused {@link Refusal#UNREADABLE} */
    static long read(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notOne) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
