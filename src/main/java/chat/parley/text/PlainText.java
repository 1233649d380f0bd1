package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/**
 * Checks the text of a message. A text that cannot be encoded as UTF-8 would break the frame that all members share.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * Checks a text that somebody sends. It is empty if there is nothing to see in it.
     *
     * @throws Refused {@link Refusal#TEXT_EMPTY}, {@link Refusal#TEXT_TOO_LONG}, {@link Refusal#TEXT_MALFORMED}
     */
    public static void check(String text, int mostCodePoints) {
        if (Unseen.all(text)) throw new Refused(Refusal.TEXT_EMPTY);
        checkKept(text, mostCodePoints);
    }

    /**
     * Checks a text that a room kept, perhaps since a version for which only white space was empty.
     *
     * @throws Refused as {@link #check}
     */
    public static void checkKept(String text, int mostCodePoints) {
        if (text.isBlank()) throw new Refused(Refusal.TEXT_EMPTY);
        if (text.codePointCount(0, text.length()) > mostCodePoints) throw new Refused(Refusal.TEXT_TOO_LONG);
        if (!wellFormed(text)) throw new Refused(Refusal.TEXT_MALFORMED);
    }

    /** Whether the text has no lone surrogate, and no control character but tab and newline. */
    public static boolean wellFormed(String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (malformed(point)) return false;
        }
        return true;
    }

    private static boolean malformed(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return surrogate || (Character.isISOControl(point) && point != '\t' && point != '\n');
    }
}
