package chat.parley.room;

import chat.parley.log.Role;
import chat.parley.log.Secret;
import java.util.List;

/** A link to a room that gives a role. Its fragment, which no browser sends to a server, is {@code #owner=SECRET}. */
final class RoleLink {
    private static final List<String> SIGNS = List.of("#" + Role.OWNER.text() + "=", "#" + Role.MODERATOR.text() + "=");

    private RoleLink() {}

    /** Returns whether a text has such a link in it: everybody who reads it would get the role. */
    static boolean isIn(String text) {
        return text.indexOf('#') >= 0 && SIGNS.stream().anyMatch(sign -> isIn(text, sign));
    }

    private static boolean isIn(String text, String sign) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            int start = at + sign.length();
            boolean whole = text.length() >= start + Secret.CHARS;
            if (whole
                    && Secret.read(text.substring(start, start + Secret.CHARS)).isPresent()) return true;
        }
        return false;
    }
}
