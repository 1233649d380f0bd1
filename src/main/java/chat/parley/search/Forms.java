package chat.parley.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The folding of each character, cached so that a whole room is searched quickly. */
final class Forms {
    /** The folding of a character that depends on its neighbours. */
    static final String DEPENDS = "\uFFFF";

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final int TATWEEL = 0x640;
    private static final int ASCII = 0x80;
    private static final int FIRST_POINT = 10;
    private static final int LAST_POINT = 36;
    private static final int FIRST_ACCENT = 200;

    private static final String[] BASIC = new String[Character.MAX_VALUE + 1];
    /** The supplementary characters that folding changes; there are some thousands. */
    private static final Map<Integer, String> OTHERS = new ConcurrentHashMap<>();

    private Forms() {}

    /** Surrogates depend on their neighbours. */
    static String of(char c) {
        if (BASIC[c] == null) BASIC[c] = learn(c);
        return BASIC[c];
    }

    static String of(int point) {
        if (Character.isBmpCodePoint(point)) return of((char) point);
        if (FOLD.isInert(point) && APART.isInert(point)) return Character.toString(Keyboard.typed(point));
        return OTHERS.computeIfAbsent(point, Forms::learn);
    }

    private static String learn(int point) {
        if (point < ASCII) return String.valueOf((char) Character.toLowerCase(point));
        if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) return DEPENDS;
        String form = whole(Character.toString(point));
        return form.isEmpty() || isAlone(point, form) ? form : DEPENDS;
    }

    private static boolean isAlone(int point, String form) {
        return FOLD.hasBoundaryBefore(point)
                && TOGETHER.hasBoundaryBefore(point)
                && TOGETHER.hasBoundaryBefore(form.codePointAt(0));
    }

    /** Folds a text without looking at its pieces. */
    static String whole(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        APART.normalize(FOLD.normalize(Keyboard.typed(text)))
                .codePoints()
                .filter(Forms::counts)
                .map(Keyboard::typed)
                .forEach(bare::appendCodePoint);
        return TOGETHER.normalize(bare);
    }

    /**
     * Whether a mark is kept. Accents are dropped, and so are the points of Hebrew and Arabic, which people leave out.
     * Marks that make another letter are kept: the voicing of kana (class 8), and the marks of Indic, Thai and Tibetan
     * letters (0, 7, 9, 84 to 132).
     */
    private static boolean counts(int codePoint) {
        if (codePoint == TATWEEL) return false;
        int combining = UCharacter.getCombiningClass(codePoint);
        boolean point = combining >= FIRST_POINT && combining <= LAST_POINT;
        return !point && combining < FIRST_ACCENT;
    }
}
