package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What may stand under a message: one emoji, as Unicode recommends them for interchange (UTS 51, RGI). */
public final class Emoji {
    /** The longest of them, a family of four, has 11; the flag of a part of a country 14. */
    private static final int MOST_UTF16 = 40;

    private Emoji() {}

    /** @throws Refused {@link Refusal#BAD_EMOJI} */
    public static void check(String typed) {
        boolean one = typed.length() <= MOST_UTF16 && UCharacter.hasBinaryProperty(typed, UProperty.RGI_EMOJI);
        if (!one) throw new Refused(Refusal.BAD_EMOJI);
    }
}
