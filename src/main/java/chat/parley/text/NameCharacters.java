package chat.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * The characters that a name may have: visible characters, single spaces, and the joiners and variation selectors that
 * scripts and emoji need (RFC 5892 A.1 and A.2 for scripts, UTS 51 for emoji).
 */
final class NameCharacters {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int VIRAMA = 9;
    private static final int MOST_MARKS = 4;

    private NameCharacters() {}

    static boolean allIn(String name) {
        int[] points = name.codePoints().toArray();
        int marks = 0;
        for (int i = 0; i < points.length; i++) {
            if (!allowed(points, i)) return false;
            marks = Unseen.isMark(points[i]) ? marks + 1 : 0;
            if (marks > MOST_MARKS) return false;
        }
        return true;
    }

    private static boolean allowed(int[] points, int i) {
        int point = points[i];
        int before = i == 0 ? ' ' : points[i - 1];
        if (point == ' ') return before != ' ';
        if (point == JOINER || point == NON_JOINER) return joins(points, i);
        if (point == EMOJI_STYLE) return emoji(before);
        return visible(point) && !(i == 0 && Unseen.isMark(point));
    }

    /** After a virama, a joiner shapes the letter before it, so it may also be the last character. */
    private static boolean joins(int[] points, int i) {
        int before = i == 0 ? ' ' : points[i - 1];
        if (UCharacter.getCombiningClass(before) == VIRAMA) return true;
        int after = i + 1 == points.length ? ' ' : points[i + 1];
        if (points[i] == JOINER && pictographic(after) && (before == EMOJI_STYLE || emoji(before))) return true;
        return cursive(neighbour(points, i, -1)) && cursive(neighbour(points, i, 1));
    }

    /** The next letter in this direction; points and accents are passed over. */
    private static int neighbour(int[] points, int i, int step) {
        int at = i + step;
        while (at >= 0 && at < points.length && joining(points[at]) == UCharacter.JoiningType.TRANSPARENT) at += step;
        return at < 0 || at == points.length ? ' ' : points[at];
    }

    private static int joining(int point) {
        return UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
    }

    private static boolean cursive(int point) {
        int type = joining(point);
        return type == UCharacter.JoiningType.DUAL_JOINING
                || type == UCharacter.JoiningType.RIGHT_JOINING
                || type == UCharacter.JoiningType.LEFT_JOINING;
    }

    private static boolean visible(int point) {
        if (Unseen.isInvisible(point)) return false;
        return switch (UCharacter.getType(point)) {
            case UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean emoji(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
    }

    private static boolean pictographic(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
