package chat.parley.wire;

import chat.parley.room.Fact;
import chat.parley.room.Member;
import java.util.UUID;

/** The part of an event that is known before the log has given it number and time. Public for JSON-B only. */
public record EventMembers(String kind, Member by, UUID draft, String text) {
    static EventMembers of(Fact fact) {
        if (fact instanceof Fact.Said said) return new EventMembers("said", said.by(), said.draft(), said.text());
        return new EventMembers(fact instanceof Fact.Joined ? "joined" : "left", fact.by(), null, null);
    }
}
