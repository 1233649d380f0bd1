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
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int VIRAMA = 9;
    private static final int MOST_MARKS = 4;

    private NameCharacters() {}

    static boolean allIn(String name) {
        int[] points = name.codePoints().toArray();
        int marks = 0;
        for (int i = 0; i < points.length; i++) {
            if (!allowed(points, i)) return false;
            marks = mark(points[i]) ? marks + 1 : 0;
            if (marks > MOST_MARKS) return false;
        }
        return true;
    }

    private static boolean allowed(int[] points, int i) {
        int point = points[i];
        int before = i == 0 ? ' ' : points[i - 1];
        if (point == ' ') return before != ' ';
        if (point == JOINER || point == NON_JOINER) return i + 1 < points.length && joins(points, i);
        if (point == EMOJI_STYLE) return emoji(before);
        return visible(point) && !(i == 0 && mark(point));
    }

    private static boolean joins(int[] points, int i) {
        int before = points[i - 1 < 0 ? i : i - 1];
        if (points[i] == JOINER && pictographic(points[i + 1]) && (before == EMOJI_STYLE || emoji(before))) return true;
        return UCharacter.getCombiningClass(before) == VIRAMA || (cursive(before) && cursive(points[i + 1]));
    }

    private static boolean cursive(int point) {
        int type = UCharacter.getIntPropertyValue(point, UProperty.JOINING_TYPE);
        return type == UCharacter.JoiningType.DUAL_JOINING
                || type == UCharacter.JoiningType.RIGHT_JOINING
                || type == UCharacter.JoiningType.LEFT_JOINING;
    }

    private static boolean visible(int point) {
        if (point == BRAILLE_BLANK || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return false;
        }
        return switch (UCharacter.getType(point)) {
            case UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean mark(int point) {
        int type = UCharacter.getType(point);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    private static boolean emoji(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
    }

    private static boolean pictographic(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
