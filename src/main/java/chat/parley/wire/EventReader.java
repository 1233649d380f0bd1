package chat.parley.wire;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Makes an event of its fields: what {@link EventJson} wrote, with the number and the time that the log gave it. */
final class EventReader {
    private EventReader() {}

    /** @throws Refused {@link Refusal#UNREADABLE} */
    static StoredEvent of(Fields event) {
        Fields by = Incoming.needed(event.object("by"));
        RoomEvent fact = fact(event, new Member(needed(by, "id"), needed(by, "name")));
        return new StoredEvent(Incoming.needed(event.number("seq")), instant(needed(event, "at")), fact);
    }

    private static RoomEvent fact(Fields event, Member by) {
        return switch (needed(event, "kind")) {
            case "joined" -> new RoomEvent.Joined(by);
            case "left" -> new RoomEvent.Left(by);
            case "said" -> said(event, by);
            case "edited" -> new RoomEvent.Edited(by, draft(event), target(event), needed(event, "text"));
            case "removed" -> new RoomEvent.Removed(by, draft(event), target(event));
            case "reacted" -> reacted(event, by);
            case "renamed" -> new RoomEvent.Renamed(by, draft(event), needed(event, "was"));
            case "topic" -> new RoomEvent.Discussed(by, draft(event), needed(event, "topic"));
            case "blank" ->
                new RoomEvent.Blank(by, draft(event), event.number("target").orElse(0L));
            default -> throw new Refused(Refusal.UNREADABLE);
        };
    }

    private static RoomEvent said(Fields event, Member by) {
        long replyTo = event.number("replyTo").orElse(0L);
        boolean emote = event.truth("act").orElse(false);
        return new RoomEvent.Said(by, draft(event), needed(event, "text"), replyTo, emote);
    }

    private static RoomEvent reacted(Fields event, Member by) {
        boolean on = Incoming.needed(event.truth("on"));
        return new RoomEvent.Reacted(by, draft(event), target(event), needed(event, "emoji"), on);
    }

    private static UUID draft(Fields event) {
        return Incoming.draft(needed(event, "draft"));
    }

    private static long target(Fields event) {
        return Incoming.needed(event.number("target"));
    }

    private static String needed(Fields fields, String name) {
        return Incoming.needed(fields.text(name));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
