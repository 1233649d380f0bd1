package chat.parley.wire;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes a client frame of its fields. */
final class Incoming {
    private Incoming() {}

    /** @throws Refused because of the frame or a part of it */
    static ClientFrame frame(Fields fields) {
        return switch (needed(fields.text("type"))) {
            case "say" -> new ClientFrame.Say(draft(needed(fields.text("draft"))), needed(fields.text("text")));
            case "typing" -> new ClientFrame.Typing(needed(fields.truth("on")));
            case "seen" -> new ClientFrame.Seen(needed(fields.number("seq")));
            case "leave" -> new ClientFrame.Leave();
            default -> throw new Refused(Refusal.UNKNOWN_TYPE);
        };
    }

    static <T> T needed(Optional<T> field) {
        return field.orElseThrow(() -> new Refused(Refusal.UNREADABLE));
    }

    /** In full: Java's own reading would take {@code 1-1-1-1-1}. */
    static UUID draft(String text) {
        try {
            UUID draft = UUID.fromString(text);
            if (draft.toString().equals(text.toLowerCase(Locale.ROOT))) return draft;
        } catch (IllegalArgumentException notOne) {
            // refused below, like one that is not written in full
        }
        throw new Refused(Refusal.BAD_DRAFT);
    }
}
