package chat.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads the letters of a room code from what people type and paste. Only the letters and digits of ASCII count, because
 * no code has anything else: dashes, punctuation, invisible characters and other scripts are skipped. In a link, the
 * code is what follows the name of the page.
 */
final class TypedCode {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    /** What stands before the code in a link. It has a letter that no code has, so it is never part of one. */
    private static final List<String> LINKS = List.of("JOIN/", "ROOMS/", "ROOM=", "CODE=");

    /** No link is longer, not even with a redirect of a mail program around it. */
    private static final int MOST_CHARS = 4_000;

    private TypedCode() {}

    /** The letters of the code, in upper case. */
    static Optional<String> read(String typed) {
        if (typed.length() > MOST_CHARS) return Optional.empty();
        String plain = plain(decoded(decoded(typed)));
        return LINKS.stream()
                .flatMap(link -> behind(plain, link).stream())
                .findFirst()
                .or(() -> code(counted(plain)));
    }

    private static Optional<String> behind(String plain, String link) {
        for (int at = plain.indexOf(link); at >= 0; at = plain.indexOf(link, at + 1)) {
            Optional<String> code = code(linked(plain.substring(at + link.length())));
            if (code.isPresent()) return code;
        }
        return Optional.empty();
    }

    private static Optional<String> code(String letters) {
        boolean valid =
                letters.length() == RoomCode.LENGTH && letters.chars().allMatch(c -> RoomCode.LETTERS.indexOf(c) >= 0);
        return valid ? Optional.of(letters) : Optional.empty();
    }

    /** The code's letters at the beginning of a text, which goes on with something else. */
    private static String linked(String text) {
        int end = 0;
        for (int letters = 0; end < text.length(); end++) {
            if (counts(text.charAt(end))) letters++;
            else if (letters >= RoomCode.LENGTH) break;
        }
        return text.substring(0, end)
                .chars()
                .filter(TypedCode::counts)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** All letters of a text. A slash between them stays, because a path of two parts is no code. */
    private static String counted(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(c -> counts(c) || c == '/').forEach(c -> letters.append((char) c));
        int from = 0;
        int to = letters.length();
        while (from < to && letters.charAt(from) == '/') from++;
        while (to > from && letters.charAt(to - 1) == '/') to--;
        return letters.substring(from, to);
    }

    private static boolean counts(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The text in upper case, with the plain form of full-width and other letters, and the digits of any script. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        NFKD.normalize(text).codePoints().map(TypedCode::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int point) {
        if (point >= 'a' && point <= 'z') return point - 'a' + 'A';
        int digit = UCharacter.digit(point);
        return digit < 0 ? point : '0' + digit;
    }

    /** The text with its escapes such as {@code %2E} decoded. What is no escape stays. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        byte[] to = new byte[from.length];
        int length = 0;
        for (int i = 0; i < from.length; i++) {
            boolean escape = isEscape(from, i);
            to[length++] = escape
                    ? (byte) HexFormat.fromHexDigits(new String(from, i + 1, 2, StandardCharsets.US_ASCII))
                    : from[i];
            if (escape) i += 2;
        }
        return new String(to, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] text, int at) {
        return text[at] == '%'
                && at + 2 < text.length
                && HexFormat.isHexDigit(text[at + 1])
                && HexFormat.isHexDigit(text[at + 2]);
    }
}
