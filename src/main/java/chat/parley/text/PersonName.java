package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person in a room. What looks the same is stored in one way: in the normalization form C, with a single
 * space for white space in a line, none at the ends, and a hyphen for one without a break. A name that would change its
 * look is refused and never changed silently.
 *
 * @param looks the skeletons of the name as typed and in lower case (UTS 39); two names that share a skeleton look too
 *     much alike
 */
public record PersonName(String value, Set<String> looks) {
    private static final int MOST_UTF16 = 256;
    private static final int UNBROKEN_HYPHEN = 0x2011;
    /** Letters of Armenian, Thai and Lao keyboards that NFKC takes apart, although they look the same afterwards. */
    private static final String ORDINARY = "\u0587\u0e33\u0eb3\u0edc\u0edd";

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    /**
     * @param mostChars the limit in grapheme clusters (UAX 29)
     * @throws Refused {@link Refusal#NAME_EMPTY}, {@link Refusal#NAME_TOO_LONG}, {@link Refusal#NAME_MALFORMED},
     *     {@link Refusal#NAME_STYLED}
     */
    public static PersonName of(String typed, int mostChars) {
        String name = tidy(typed);
        if (Unseen.all(name)) throw new Refused(Refusal.NAME_EMPTY);
        if (name.length() > MOST_UTF16 || graphemes(name) > mostChars) throw new Refused(Refusal.NAME_TOO_LONG);
        if (!NameCharacters.allIn(name)) throw new Refused(Refusal.NAME_MALFORMED);
        if (name.codePoints().anyMatch(PersonName::styled)) throw new Refused(Refusal.NAME_STYLED);
        String close = name.replace(" ", "");
        return new PersonName(name, looks(close));
    }

    private static String tidy(String typed) {
        StringBuilder tidy = new StringBuilder(typed.length());
        typed.codePoints().map(PersonName::plain).forEach(point -> {
            boolean again = point == ' ' && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ';
            if (!again) tidy.appendCodePoint(point);
        });
        return NFC.normalize(tidy).strip();
    }

    private static int plain(int point) {
        if (point == UNBROKEN_HYPHEN) return '-';
        return point == '\t' || UCharacter.getType(point) == UCharacterCategory.SPACE_SEPARATOR ? ' ' : point;
    }

    private static boolean styled(int point) {
        return ORDINARY.indexOf(point) < 0 && !NFKC.isNormalized(Character.toString(point));
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
