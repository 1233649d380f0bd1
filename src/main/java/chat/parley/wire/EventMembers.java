package chat.parley.wire;

import chat.parley.log.Fact;
import chat.parley.log.Member;
import java.util.UUID;

/** The part of an event that is known before the log has given it number and time. Public for JSON-B only. */
public sealed interface EventMembers {
    record Came(String kind, Member by) implements EventMembers {}

    record Said(String kind, Member by, UUID draft, String text, Long replyTo, Boolean act) implements EventMembers {}

    record Edited(String kind, Member by, UUID draft, long target, String text) implements EventMembers {}

    record Removed(String kind, Member by, UUID draft, long target) implements EventMembers {}

    record Reacted(String kind, Member by, UUID draft, long target, String emoji, boolean on) implements EventMembers {}

    record Renamed(String kind, Member by, UUID draft, String was) implements EventMembers {}

    record Topic(String kind, Member by, UUID draft, String topic) implements EventMembers {}

    record Blank(String kind, Member by, UUID draft, Long target) implements EventMembers {}

    static EventMembers of(Fact fact) {
        if (fact instanceof Fact.Said said) return said(said);
        if (fact instanceof Fact.Joined) return new Came("joined", fact.by());
        return fact instanceof Fact.Left ? new Came("left", fact.by()) : changed(fact);
    }

    private static EventMembers said(Fact.Said said) {
        Long replyTo = given(said.replyTo());
        return new Said("said", said.by(), said.draft(), said.text(), replyTo, said.deed() ? true : null);
    }

    private static EventMembers changed(Fact fact) {
        Member by = fact.by();
        UUID draft = fact.draft();
        if (fact instanceof Fact.Edited edited) return new Edited("edited", by, draft, edited.target(), edited.text());
        if (fact instanceof Fact.Removed) return new Removed("removed", by, draft, fact.target());
        if (fact instanceof Fact.Reacted reacted)
            return new Reacted("reacted", by, draft, fact.target(), reacted.emoji(), reacted.on());
        if (fact instanceof Fact.Renamed renamed) return new Renamed("renamed", by, draft, renamed.was());
        if (fact instanceof Fact.Discussed discussed) return new Topic("topic", by, draft, discussed.topic());
        return new Blank("blank", by, draft, given(fact.target()));
    }

    private static Long given(long seq) {
        return seq == 0 ? null : Long.valueOf(seq);
    }
}
