package chat.parley.search;

import com.ibm.icu.lang.UCharacter;

/** Replaces quotes, dashes and digits by those on a keyboard, because people search with the ones that they can type. */
final class Keyboard {
    private static final int DECIMAL = 10;
    private static final String SINGLE_QUOTES =
            "\u00b4\u02bb\u02bc\u055a\u05f3\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07";
    private static final String DOUBLE_QUOTES =
            "\u00ab\u00bb\u02ba\u05f4\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f\uff02";
    private static final String DASHES =
            "\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe31\ufe32\ufe58\ufe63\uff0d";

    private Keyboard() {}

    static String typed(String text) {
        StringBuilder typed = new StringBuilder(text.length());
        text.codePoints().map(Keyboard::typed).forEach(typed::appendCodePoint);
        return typed.toString();
    }

    /** Returns the same character if no other stands for it. */
    static int typed(int point) {
        if (SINGLE_QUOTES.indexOf(point) >= 0) return '\'';
        if (DOUBLE_QUOTES.indexOf(point) >= 0) return '"';
        if (DASHES.indexOf(point) >= 0) return '-';
        int digit = UCharacter.digit(point);
        return digit >= 0 && digit < DECIMAL ? '0' + digit : point;
    }
}
