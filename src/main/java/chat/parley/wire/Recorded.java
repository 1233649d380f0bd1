package chat.parley.wire;

import chat.parley.room.Fact;
import chat.parley.room.Member;
import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What happened, with the number and the time that the log gave it. */
public record Recorded(long seq, Instant at, Fact fact) {
    /** @throws Refused {@link Refusal#UNREADABLE} */
    static Recorded of(Fields event) {
        return new Recorded(Incoming.needed(event.number("seq")), instant(needed(event, "at")), fact(event));
    }

    private static Fact fact(Fields event) {
        Fields by = Incoming.needed(event.object("by"));
        Member member = new Member(needed(by, "id"), needed(by, "name"));
        return switch (needed(event, "kind")) {
            case "said" -> new Fact.Said(member, Incoming.draft(needed(event, "draft")), needed(event, "text"));
            case "joined" -> new Fact.Joined(member);
            case "left" -> new Fact.Left(member);
            default -> throw new Refused(Refusal.UNREADABLE);
        };
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
