package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Checks reactions: a reaction is one emoji that Unicode recommends for interchange (UTS 51, RGI). */
public final class Emoji {
    /**
     * A bound on the length. The family of four, one of the longest, has 11 UTF-16 units; the flag of a part of a
     * country has 14.
     */
    private static final int MOST_UTF16 = 40;

    private Emoji() {}

    /** @throws Refused {@link Refusal#BAD_EMOJI} */
    public static void check(String typed) {
        boolean one = typed.length() <= MOST_UTF16 && UCharacter.hasBinaryProperty(typed, UProperty.RGI_EMOJI);
        if (!one) throw new Refused(Refusal.BAD_EMOJI);
    }
}
