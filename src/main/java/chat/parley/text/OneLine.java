package chat.parley.text;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;

/** Checks a text of one line without control characters. */
final class OneLine {
    private OneLine() {}

    /**
     * Returns the text without white space around it.
     *
     * @throws Refused with one of these refusals
     */
    static String of(String typed, int mostChars, int mostUtf16, Refusal tooLong, Refusal malformed) {
        String line = typed.strip();
        if (line.length() > mostUtf16 || PersonName.graphemes(line) > mostChars) throw new Refused(tooLong);
        if (!PlainText.wellFormed(line) || line.indexOf('\n') >= 0) throw new Refused(malformed);
        return line;
    }
}
