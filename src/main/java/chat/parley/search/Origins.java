package chat.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folded text that knows where each of its characters came from. The text is folded in pieces that do not depend on
 * each other, so the result is the same as that of {@link Folding#fold}.
 */
final class Origins {
    /** A part of a text, in UTF-16 offsets; {@code to} is exclusive. */
    record Part(int from, int to) {}

    private final StringBuilder folded = new StringBuilder();
    /** The piece from which each character of the folded text came. */
    private final List<Part> parts = new ArrayList<>();

    Origins(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = Folding.next(text, from);
            String form = Folding.piece(text, from, to);
            Part part = new Part(from, to);
            form.chars().forEach(c -> parts.add(part));
            folded.append(form);
            from = to;
        }
    }

    String folded() {
        return folded.toString();
    }

    /** The part of the text in which a phrase was found first. */
    Optional<Part> of(Phrase phrase) {
        String all = folded.toString();
        int at = Counting.text(all).indexOf(phrase.folded());
        if (at < 0) return Optional.empty();
        int[] counting = Counting.in(all).stream().toArray();
        Part first = parts.get(counting[at]);
        Part last = parts.get(counting[at + phrase.folded().length() - 1]);
        return Optional.of(new Part(first.from(), last.to()));
    }
}
