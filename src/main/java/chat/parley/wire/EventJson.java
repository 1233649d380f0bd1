package chat.parley.wire;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import java.util.UUID;

/** The part of an event that is known before the log has given it number and time. Public for JSON-B only. */
public sealed interface EventJson {
    record Came(String kind, Member by) implements EventJson {}

    record Said(String kind, Member by, UUID draft, String text, Long replyTo, Boolean act) implements EventJson {}

    record Edited(String kind, Member by, UUID draft, long target, String text) implements EventJson {}

    record Removed(String kind, Member by, UUID draft, long target) implements EventJson {}

    record Reacted(String kind, Member by, UUID draft, long target, String emoji, boolean on) implements EventJson {}

    record Renamed(String kind, Member by, UUID draft, String was) implements EventJson {}

    record Topic(String kind, Member by, UUID draft, String topic) implements EventJson {}

    record Blank(String kind, Member by, UUID draft, Long target) implements EventJson {}

    static EventJson of(RoomEvent fact) {
        if (fact instanceof RoomEvent.Said said) return said(said);
        if (fact instanceof RoomEvent.Joined) return new Came("joined", fact.by());
        return fact instanceof RoomEvent.Left ? new Came("left", fact.by()) : changed(fact);
    }

    private static EventJson said(RoomEvent.Said said) {
        Long replyTo = given(said.replyTo());
        return new Said("said", said.by(), said.draft(), said.text(), replyTo, said.emote() ? true : null);
    }

    private static EventJson changed(RoomEvent fact) {
        Member by = fact.by();
        UUID draft = fact.draft();
        if (fact instanceof RoomEvent.Edited edited)
            return new Edited("edited", by, draft, edited.target(), edited.text());
        if (fact instanceof RoomEvent.Removed) return new Removed("removed", by, draft, fact.target());
        if (fact instanceof RoomEvent.Reacted reacted)
            return new Reacted("reacted", by, draft, fact.target(), reacted.emoji(), reacted.on());
        if (fact instanceof RoomEvent.Renamed renamed) return new Renamed("renamed", by, draft, renamed.was());
        if (fact instanceof RoomEvent.Discussed discussed) return new Topic("topic", by, draft, discussed.topic());
        return new Blank("blank", by, draft, given(fact.target()));
    }

    private static Long given(long seq) {
        return seq == 0 ? null : Long.valueOf(seq);
    }
}
