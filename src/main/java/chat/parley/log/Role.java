package chat.parley.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A member's role in a room, lowest first. */
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER;

    /** Returns the name of the role on the wire, in Redis and in files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a role from its name; empty if no role has that name. */
    public static Optional<Role> read(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
