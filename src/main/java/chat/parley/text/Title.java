package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** The title of a room; may be empty. It is one line without control characters and is shown as plain text. */
public record Title(String value) {
    public static final Title NONE = new Title("");

    private static final int MOST_UTF16 = 640;

    /** @throws Refused {@link Refusal#TITLE_TOO_LONG}, {@link Refusal#TITLE_MALFORMED} */
    public static Title of(String typed, int mostChars) {
        return new Title(OneLine.of(typed, mostChars, MOST_UTF16, Refusal.TITLE_TOO_LONG, Refusal.TITLE_MALFORMED));
    }
}
