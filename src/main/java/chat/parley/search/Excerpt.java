package chat.parley.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Marks a match in a text as it was typed, although the search ran on the folded text. The text is split into grapheme
 * clusters.
 */
final class Excerpt {
    private static final int BEFORE = 40;
    private static final int AFTER = 120;
    private static final String CUT = "…";

    private final String text;
    /** The start of each character, and finally the end of the text. */
    private final List<Integer> starts = new ArrayList<>();
    /** The index of the character from which each unit of the folded text came. */
    private final List<Integer> origins = new ArrayList<>();

    private final StringBuilder folded = new StringBuilder();

    Excerpt(String text) {
        this.text = text;
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        starts.add(0);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) take(end);
    }

    private void take(int end) {
        String character = text.substring(starts.get(starts.size() - 1), end);
        boolean again = folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ';
        String form = character.isBlank() ? again ? "" : " " : Folding.fold(character);
        for (int i = 0; i < form.length(); i++) origins.add(starts.size() - 1);
        folded.append(form);
        starts.add(end);
    }

    /** The text before, in and after the match; only the beginning of the text if the match cannot be located. */
    List<String> around(Phrase phrase) {
        int at = folded.indexOf(phrase.folded());
        if (at < 0) return List.of(from(0, AFTER), "", "");
        int from = origins.get(at);
        int to = origins.get(at + phrase.folded().length() - 1) + 1;
        String before = (from > BEFORE ? CUT : "") + part(from - BEFORE, from);
        return List.of(before, part(from, to), from(to, AFTER));
    }

    private String from(int from, int most) {
        return part(from, from + most) + (from + most < starts.size() - 1 ? CUT : "");
    }

    private String part(int from, int to) {
        return text.substring(starts.get(Math.max(0, from)), starts.get(Math.min(to, starts.size() - 1)));
    }
}
