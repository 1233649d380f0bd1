package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person in a room. Invalid names are refused and never changed silently; only white space at the ends is
 * removed.
 *
 * @param looks the skeletons of the name as typed and in lower case (UTS 39); two names that share a skeleton look too
 *     much alike
 */
public record PersonName(String value, Set<String> looks) {
    private static final int MOST_UTF16 = 256;
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    /**
     * @param mostChars the limit in grapheme clusters (UAX 29)
     * @throws Refused {@link Refusal#NAME_EMPTY}, {@link Refusal#NAME_TOO_LONG}, {@link Refusal#NAME_MALFORMED}
     */
    public static PersonName of(String typed, int mostChars) {
        String name = typed.strip();
        if (name.isEmpty()) throw new Refused(Refusal.NAME_EMPTY);
        if (name.length() > MOST_UTF16 || graphemes(name) > mostChars) throw new Refused(Refusal.NAME_TOO_LONG);
        if (!NFKC.isNormalized(name) || !NameCharacters.allIn(name)) throw new Refused(Refusal.NAME_MALFORMED);
        String close = name.replace(" ", "");
        return new PersonName(name, looks(close));
    }

    public boolean alike(PersonName other) {
        return looks.stream().anyMatch(other.looks::contains);
    }

    static int graphemes(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) count++;
        return count;
    }

    private static Set<String> looks(String text) {
        return Stream.of(text, FOLD.normalize(text)).map(PersonName::skeleton).collect(Collectors.toUnmodifiableSet());
    }

    private static String skeleton(String text) {
        return UCharacter.foldCase(LOOKS.getSkeleton(text), true);
    }
}
