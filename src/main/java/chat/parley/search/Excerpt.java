package chat.parley.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Marks a match in a text as it was typed, although the search ran on the folded text. The text is split into grapheme
 * clusters. If the match cannot be located, it is empty and at the beginning of the text.
 */
final class Excerpt {
    private static final int BEFORE = 40;
    private static final int AFTER = 120;
    private static final String CUT = "…";

    private final String text;
    /** The start of each character, and finally the end of the text. */
    private final List<Integer> starts = new ArrayList<>();

    private final int first;
    private final int end;

    Excerpt(String text, Phrase phrase) {
        this.text = text;
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        for (int start = 0; start != BreakIterator.DONE; start = breaks.next()) starts.add(start);
        Origins.Part match = new Origins(text).of(phrase).orElse(new Origins.Part(0, 0));
        first = character(match.from() + 1) - 1;
        end = character(match.to());
    }

    /** The index of the first character that starts at this offset or after it. */
    private int character(int offset) {
        int at = Collections.binarySearch(starts, offset);
        return at < 0 ? -at - 1 : at;
    }

    /** Where the match starts in the text, in UTF-16 units. */
    int from() {
        return starts.get(first);
    }

    /** Where the match ends in the text, exclusive. */
    int to() {
        return starts.get(end);
    }

    String before() {
        return (first > BEFORE ? CUT : "") + part(first - BEFORE, first);
    }

    String hit() {
        return part(first, end);
    }

    String after() {
        return part(end, end + AFTER) + (end + AFTER < starts.size() - 1 ? CUT : "");
    }

    private String part(int from, int to) {
        return text.substring(starts.get(Math.max(0, from)), starts.get(Math.min(to, starts.size() - 1)));
    }
}
