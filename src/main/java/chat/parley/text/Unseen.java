package chat.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/** Characters that show nothing by themselves: white space, invisible characters, and accents without a letter. */
final class Unseen {
    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Returns whether there is nothing to see in a text. */
    static boolean all(String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (!isInvisible(point) && !isMark(point)) return false;
        }
        return true;
    }

    static boolean isInvisible(int point) {
        return point == BRAILLE_BLANK
                || UCharacter.isUWhiteSpace(point)
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || isFormat(point);
    }

    /** Returns whether it is a mark that takes no place of its own, such as an accent. */
    static boolean isMark(int point) {
        int type = UCharacter.getType(point);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /** Some format characters are visible, such as the sign of a year in Arabic. */
    private static boolean isFormat(int point) {
        return UCharacter.getType(point) == UCharacterCategory.FORMAT
                && !UCharacter.hasBinaryProperty(point, UProperty.PREPENDED_CONCATENATION_MARK);
    }
}
