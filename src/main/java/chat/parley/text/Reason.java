package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** The reason for a kick or a ban; may be empty. It is one line without control characters and is shown as plain text. */
public record Reason(String value) {
    private static final int MOST_UTF16 = 800;

    /** @throws Refused {@link Refusal#REASON_TOO_LONG}, {@link Refusal#REASON_MALFORMED} */
    public static Reason of(String typed, int mostChars) {
        return new Reason(OneLine.of(typed, mostChars, MOST_UTF16, Refusal.REASON_TOO_LONG, Refusal.REASON_MALFORMED));
    }
}
