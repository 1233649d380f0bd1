package chat.parley.wire;

import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Creates a client frame from its fields. */
final class Incoming {
    private Incoming() {}

    /** @throws Refused because of the frame or a part of it */
    static ClientFrame frame(Fields fields) {
        String type = needed(fields.text("type"));
        return switch (type) {
            case "typing" -> new ClientFrame.Typing(needed(fields.flag("on")));
            case "away" -> new ClientFrame.Away(needed(fields.flag("on")));
            case "seen" -> new ClientFrame.Seen(needed(fields.number("seq")));
            case "leave" -> new ClientFrame.Leave();
            default -> new ClientFrame.Do(command(type, fields));
        };
    }

    private static Command command(String type, Fields fields) {
        return switch (type) {
            case "say" -> new Command.Say(draft(fields), ContentJson.read(fields));
            case "edit" -> new Command.Edit(draft(fields), target(fields), needed(fields.text("text")));
            case "remove" -> new Command.Remove(draft(fields), target(fields));
            case "react" -> react(draft(fields), fields);
            case "rename" -> new Command.Rename(draft(fields), needed(fields.text("name")));
            case "topic" -> new Command.SetTopic(draft(fields), needed(fields.text("topic")));
            case "appoint" -> new Command.Appoint(draft(fields), member(fields), role(needed(fields.text("role"))));
            case "dismiss" -> new Command.Dismiss(draft(fields), member(fields));
            case "renew" -> new Command.Renew(draft(fields));
            default -> throw new Refused(Refusal.UNKNOWN_TYPE);
        };
    }

    private static Command react(UUID draft, Fields fields) {
        return new Command.React(draft, target(fields), needed(fields.text("emoji")), needed(fields.flag("on")));
    }

    private static String member(Fields fields) {
        return needed(fields.text("member"));
    }

    /** Reads a role above that of a member, which everybody has. */
    static Role role(String text) {
        return Role.read(text).filter(role -> role != Role.MEMBER).orElseThrow(() -> new Refused(Refusal.UNREADABLE));
    }

    private static UUID draft(Fields fields) {
        return draft(needed(fields.text("draft")));
    }

    private static long target(Fields fields) {
        return needed(fields.number("target"));
    }

    static <T> T needed(Optional<T> field) {
        return field.orElseThrow(() -> new Refused(Refusal.UNREADABLE));
    }

    /** Parses a UUID that is written in full. Java's own parser would accept {@code 1-1-1-1-1}. */
    static UUID draft(String text) {
        try {
            UUID draft = UUID.fromString(text);
            if (draft.toString().equals(text.toLowerCase(Locale.ROOT))) return draft;
        } catch (IllegalArgumentException notOne) {
            // Refused below, like one that is not written in full.
        }
        throw new Refused(Refusal.BAD_DRAFT);
    }
}
