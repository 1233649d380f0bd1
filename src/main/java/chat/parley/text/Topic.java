package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** The topic of a room; may be empty. It is one line without control characters and is shown as plain text. */
public record Topic(String value) {
    public static final Topic NONE = new Topic("");

    private static final int MOST_UTF16 = 4_000;

    /** @throws Refused {@link Refusal#TOPIC_TOO_LONG}, {@link Refusal#TOPIC_MALFORMED} */
    public static Topic of(String typed, int mostChars) {
        return new Topic(OneLine.of(typed, mostChars, MOST_UTF16, Refusal.TOPIC_TOO_LONG, Refusal.TOPIC_MALFORMED));
    }
}
