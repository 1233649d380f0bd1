package chat.parley.search;

/**
 * Folds texts for comparison: case, width, accents, and the kinds of quotes, dashes and digits do not count. A text
 * consists of pieces that do not change each other's folding, mostly single characters.
 */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int piece = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            String form = Forms.of(text.charAt(i));
            if (form.equals(Forms.DEPENDS)) return inPieces(text, piece, folded, before);
            if (!form.isEmpty()) {
                piece = i;
                before = folded.length();
            }
            folded.append(form);
        }
        return folded.toString();
    }

    /** Folds again from this start on. */
    private static String inPieces(String text, int start, StringBuilder folded, int before) {
        folded.setLength(before);
        int from = start;
        while (from < text.length()) {
            int to = next(text, from);
            folded.append(piece(text, from, to));
            from = to;
        }
        return folded.toString();
    }

    /** The end of the piece that starts here. */
    static int next(String text, int start) {
        int at = start;
        do at += Character.charCount(text.codePointAt(at));
        while (at < text.length() && !begins(text.codePointAt(at)));
        return at;
    }

    private static boolean begins(int point) {
        String form = Forms.of(point);
        return !form.isEmpty() && !form.equals(Forms.DEPENDS);
    }

    /** Folds a piece, from its start to the {@link #next}. */
    static String piece(String text, int from, int to) {
        int point = text.codePointAt(from);
        boolean single = to == from + Character.charCount(point) && begins(point);
        return single ? Forms.of(point) : Forms.whole(text.substring(from, to));
    }
}
