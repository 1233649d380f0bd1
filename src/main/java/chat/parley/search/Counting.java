package chat.parley.search;

import java.util.BitSet;

/**
 * Which characters of a folded text count in a comparison. Of a run of white space, the first one counts. A run of
 * Markdown's marks counts only if it stands alone, so that {@code Kaf**fee**} is {@code kaffee}.
 */
final class Counting {
    private Counting() {}

    private static boolean isMark(char c) {
        return c == '*' || c == '_' || c == '~' || c == '`';
    }

    /** The text of what counts, with spaces for white space. */
    static String text(String folded) {
        StringBuilder text = new StringBuilder(folded.length());
        BitSet counts = in(folded);
        for (int i = counts.nextSetBit(0); i >= 0; i = counts.nextSetBit(i + 1)) {
            char c = folded.charAt(i);
            text.append(Character.isWhitespace(c) ? ' ' : c);
        }
        return text.toString();
    }

    /** The text without any marks. */
    static String withoutMarks(String folded) {
        return folded.replace("*", "").replace("_", "").replace("~", "").replace("`", "");
    }

    /** The indexes in a folded text that count. */
    static BitSet in(String folded) {
        BitSet counts = new BitSet(folded.length());
        counts.set(0, folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c)) counts.set(i, i > 0 && !Character.isWhitespace(folded.charAt(i - 1)));
            else if (isMark(c)) i = marks(folded, i, counts) - 1;
        }
        return counts;
    }

    /** Decides about a run of marks, and returns its end. */
    private static int marks(String folded, int start, BitSet counts) {
        int end = start;
        while (end < folded.length() && isMark(folded.charAt(end))) end++;
        boolean beside = (start > 0 && !Character.isWhitespace(folded.charAt(start - 1)))
                || (end < folded.length() && !Character.isWhitespace(folded.charAt(end)));
        if (beside) counts.clear(start, end);
        return end;
    }
}
