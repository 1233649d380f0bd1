package chat.parley.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Folds texts for comparison: case, width and accents do not count. */
final class Folding {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final int TATWEEL = 0x640;
    private static final int ASCII = 0x80;
    private static final int FIRST_POINT = 10;
    private static final int LAST_POINT = 36;
    private static final int FIRST_ACCENT = 200;

    /** Marks characters whose folding depends on their neighbours. */
    private static final String DEPENDS = "\uFFFF";
    /** The cached folding of each character. The cache lets a whole room be searched quickly. */
    private static final String[] FORMS = new String[Character.MAX_VALUE + 1];

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String form = form(text.charAt(i));
            if (form.equals(DEPENDS)) return whole(text);
            folded.append(form);
        }
        return folded.toString();
    }

    private static String form(char c) {
        if (FORMS[c] == null) FORMS[c] = learn(c);
        return FORMS[c];
    }

    private static String learn(char c) {
        if (c < ASCII) return String.valueOf(Character.toLowerCase(c));
        if (Character.isSurrogate(c)) return DEPENDS;
        String form = whole(String.valueOf(c));
        boolean alone = form.isEmpty() || (TOGETHER.hasBoundaryBefore(c) && TOGETHER.hasBoundaryBefore(form.charAt(0)));
        return alone ? form : DEPENDS;
    }

    private static String whole(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        APART.normalize(FOLD.normalize(text))
                .codePoints()
                .filter(Folding::counts)
                .forEach(bare::appendCodePoint);
        return TOGETHER.normalize(bare);
    }

    /** Collapses every run of white space into one space. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space) spaced.append(c);
            else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') spaced.append(' ');
        }
        return spaced.toString();
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
