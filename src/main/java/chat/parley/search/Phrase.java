package chat.parley.search;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What somebody looks for.
 *
 * @param folded as texts are folded that it is looked for in
 * @param sign the longest part of it that JSON writes as it is: where it is not there is nothing to be found
 */
public record Phrase(String folded, String sign) {
    /** As the log writes it before the text; in what people wrote the quotes would be escaped. */
    private static final String TEXT = "\"text\":\"";

    /** @throws Refused {@link Refusal#QUERY_EMPTY}, {@link Refusal#QUERY_TOO_LONG} */
    public static Phrase of(String typed, int mostChars) {
        if (typed.codePointCount(0, typed.length()) > mostChars) throw new Refused(Refusal.QUERY_TOO_LONG);
        String folded = Folding.spaced(Folding.fold(typed)).strip();
        if (folded.isEmpty()) throw new Refused(Refusal.QUERY_EMPTY);
        String sign = Arrays.stream(folded.split("[\\p{Cntrl}\\s\"\\\\/]+"))
                .max(Comparator.comparing(String::length))
                .orElse("");
        return new Phrase(folded, sign);
    }

    /** Quickly, whether it may be in the text of this event; if not, it is not. */
    boolean mayBeIn(String json) {
        int text = json.indexOf(TEXT);
        return text >= 0 && Folding.fold(json.substring(text + TEXT.length())).contains(sign);
    }

    boolean isIn(String text) {
        return Folding.spaced(Folding.fold(text)).contains(folded);
    }
}
