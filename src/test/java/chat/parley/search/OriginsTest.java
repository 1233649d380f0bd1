package chat.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refused;
import chat.parley.wire.Wire;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Compares what a search finds with where it finds it, in random texts of characters that are hard to fold. */
class OriginsTest {
    private static final int CASES = 10_000;
    private static final String[] PIECES = {
        "a",
        "b",
        "E",
        "n",
        "t",
        "u",
        "1",
        " ",
        "  ",
        "\n",
        "\t",
        "\"",
        "\\",
        "/",
        "'",
        "*",
        "**",
        "_",
        "~",
        "`",
        "-",
        "\u00e9",
        "e\u0301",
        "\u0301",
        "\u0323",
        "\u0338",
        "=\u0338",
        "\u00df",
        "\ufb01",
        "\uff21",
        "\uff0a",
        "\uff5e",
        "\u2019",
        "\u201c",
        "\u2033",
        "\u00b4",
        "\u2013",
        "\u2212",
        "\u0663",
        "\u06f3",
        "\ud835\udfd1",
        "\u00bd",
        "\u200b",
        "\u200d",
        "\u00ad",
        "\u3000",
        "\u00a0",
        "\u1680",
        "\u2028",
        "\u0640",
        "\u0645\u064f",
        "\u05b0",
        "\u304b",
        "\u3099",
        "\uff76",
        "\uff9e",
        "\u1112",
        "\u1161",
        "\u11ab",
        "\u3131",
        "\u314f",
        "\u1100",
        "\uac00",
        "\u0915",
        "\u093f",
        "\u0bc6",
        "\u0bbe",
        "\u0e01",
        "\u0e33",
        "\u0e49",
        "\ud83d\udc69",
        "\u2764\ufe0f",
        "\ud83c\udffd",
        "\ud83c\uddeb",
        "\ud83c\uddf7",
        "\ud804\udd31",
        "\ud804\udd27",
        "\ud835\udc00",
        "\u0130",
        "\u03a3",
        "\u1fb3",
        "\u0345",
        "\ufdfa",
        "\u0149",
        "\u212b",
        "\ud834\udd5e",
        "\ud800",
        "\u0f71",
        "\u0f72"
    };

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Wire wire = new Wire();

    private String any(int most) {
        return random.ints(1 + random.nextInt(most), 0, PIECES.length)
                .collect(StringBuilder::new, (text, at) -> text.append(PIECES[at]), StringBuilder::append)
                .toString();
    }

    /** Part of a text, or a few characters of their own. */
    private String part(String text) {
        if (random.nextInt(4) == 0) return any(2);
        int from = random.nextInt(text.length());
        return text.substring(from, from + 1 + random.nextInt(Math.min(6, text.length() - from)));
    }

    private static Optional<Phrase> phrase(String typed) {
        try {
            return Optional.of(Phrase.of(typed, 100));
        } catch (Refused empty) {
            return Optional.empty();
        }
    }

    @Test
    void a_text_in_pieces_is_folded_as_a_whole() {
        for (int i = 0; i < CASES; i++) {
            String text = any(12);
            assertThat(Folding.fold(text)).as(shown(text)).isEqualTo(Forms.whole(text));
            assertThat(new Origins(text).folded()).as(shown(text)).isEqualTo(Forms.whole(text));
        }
    }

    @Test
    void whatever_is_found_has_a_place_of_whole_characters() {
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            String text = any(12);
            Optional<Phrase> phrase = phrase(part(text));
            if (phrase.isEmpty()) continue;
            boolean there = phrase.get().isIn(text);
            if (there) found++;
            Excerpt excerpt = new Excerpt(text, phrase.get());
            assertThat(excerpt.hit().isEmpty()).as(shown(text) + phrase).isEqualTo(!there);
            assertThat(text.substring(excerpt.from(), excerpt.to())).isEqualTo(excerpt.hit());
            assertThat(breaksAt(text, excerpt.from()) && breaksAt(text, excerpt.to()))
                    .as(shown(text))
                    .isTrue();
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(CASES / 10);
    }

    @Test
    void whatever_is_found_passes_the_quick_test() {
        int passed = 0;
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            String text = any(12);
            Optional<Phrase> phrase = phrase(part(text));
            if (phrase.isEmpty()) continue;
            boolean may = phrase.get().mayBeIn(json(text));
            if (may) passed++;
            if (!phrase.get().isIn(text)) continue;
            found++;
            assertThat(may).as(shown(text) + phrase).isTrue();
            assertThat(phrase.get().mayBeIn(escaped(json(text))))
                    .as(shown(text) + phrase)
                    .isTrue();
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(CASES / 10);
        assertThat(passed).as("seed %d", seed).isLessThan(CASES);
    }

    private String json(String text) {
        RoomEvent said = new RoomEvent.Said(new Member("m1", "Ada"), new UUID(0, 1), text);
        return "{\"seq\":1," + wire.notation().writing().apply(said) + "}";
    }

    /** The same JSON, as a writer leaves it that escapes everything but ASCII. */
    private static String escaped(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return ascii.toString();
    }

    private static boolean breaksAt(String text, int offset) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return breaks.isBoundary(offset);
    }

    private String shown(String text) {
        StringBuilder shown = new StringBuilder("seed " + seed + ", ");
        text.chars().forEach(c -> shown.append(String.format("\\u%04x", c)));
        return shown.toString();
    }
}
