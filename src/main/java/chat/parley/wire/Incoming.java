package chat.parley.wire;

import chat.parley.log.Role;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Creates a client frame from its fields. */
final class Incoming {
    /** Ten years: more is for good, and a longer time could have an end that nobody can write. */
    private static final long MOST_SECONDS = Duration.ofDays(3650).toSeconds();

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
            default -> moderation(type, fields);
        };
    }

    private static Command moderation(String type, Fields fields) {
        return switch (type) {
            case "mute" -> new Command.Mute(draft(fields), member(fields), seconds(fields));
            case "unmute" -> new Command.Unmute(draft(fields), member(fields));
            case "kick" -> new Command.Kick(draft(fields), member(fields), reason(fields));
            case "ban" -> ban(draft(fields), fields);
            case "unban" -> new Command.Unban(draft(fields), member(fields));
            case "restore" -> new Command.Restore(draft(fields), target(fields));
            default -> throw new Refused(Refusal.UNKNOWN_TYPE);
        };
    }

    private static Command ban(UUID draft, Fields fields) {
        boolean messages = fields.flag("messages").orElse(false);
        boolean network = fields.flag("network").orElse(false);
        return new Command.Ban(draft, member(fields), seconds(fields), reason(fields), messages, network);
    }

    private static String reason(Fields fields) {
        return fields.text("reason").orElse("");
    }

    /** The length of a mute or a ban; 0 if it has no end. */
    private static long seconds(Fields fields) {
        long seconds = fields.number("seconds").orElse(0L);
        if (seconds < 0 || seconds > MOST_SECONDS) throw new Refused(Refusal.UNREADABLE);
        return seconds;
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

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new Refused(Refusal.UNREADABLE);
        }
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
