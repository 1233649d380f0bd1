package chat.parley.search;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.wire.Wire;
import java.util.Collections;
import java.util.Comparator;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/**
 * The text to search for.
 *
 * @param folded the text, folded as the searched texts are
 * @param sign the longest part of it that JSON leaves unescaped, without marks; an event without this part cannot match
 */
record Phrase(String folded, String sign) {
    /** How JSON begins the number of any character, even of one that a phrase does not contain but folding drops. */
    private static final String ANY_ESCAPED = "\\u";
    /** The characters that JSON may escape, and the space between words. */
    private static final String ESCAPED = IntStream.concat(IntStream.rangeClosed(0, ' '), "\u007f\"\\/".chars())
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    /**
     * Creates a phrase from typed text.
     *
     * @throws Refused {@link Refusal#QUERY_EMPTY}, {@link Refusal#QUERY_TOO_LONG}
     */
    static Phrase of(String typed, int mostChars) {
        if (typed.codePointCount(0, typed.length()) > mostChars) throw new Refused(Refusal.QUERY_TOO_LONG);
        String folded = Counting.text(Folding.fold(typed)).strip();
        if (folded.isEmpty()) throw new Refused(Refusal.QUERY_EMPTY);
        String sign = Collections.list(new StringTokenizer(folded, ESCAPED)).stream()
                .map(part -> Counting.withoutMarks(part.toString()))
                .max(Comparator.comparing(String::length))
                .orElse("");
        return new Phrase(folded, sign);
    }

    /** Whether the phrase may be in the text of this event. A quick test without false negatives. */
    boolean mayBeIn(String json) {
        String text = Wire.textAndRest(json);
        if (text.isEmpty()) return false;
        return text.contains(ANY_ESCAPED)
                || Counting.withoutMarks(Folding.fold(text)).contains(sign);
    }

    boolean isIn(String text) {
        return Counting.text(Folding.fold(text)).contains(folded);
    }
}
