package chat.parley.listen;

import chat.parley.log.Fact;
import chat.parley.log.Member;
import chat.parley.log.Recorded;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is fired for an event of a room's log. */
final class Retelling {
    private final Room room;
    private final long seq;
    private final Instant at;
    private final Fact fact;
    private final Member by;
    private final UUID draft;

    private Retelling(Room room, Recorded event) {
        this.room = room;
        this.seq = event.seq();
        this.at = event.at();
        this.fact = event.fact();
        this.by = fact.by();
        this.draft = fact.draft();
    }

    /** Nothing for what was removed: that it was is told by another event. */
    static Optional<Happening> of(Room room, Recorded event) {
        Retelling retelling = new Retelling(room, event);
        return retelling.member().or(retelling::message).or(retelling::change);
    }

    private Optional<Happening> member() {
        if (fact instanceof Fact.Joined) return Optional.of(new MemberJoined(room, seq, at, by));
        if (fact instanceof Fact.Left) return Optional.of(new MemberLeft(room, seq, at, by));
        if (!(fact instanceof Fact.Renamed renamed)) return Optional.empty();
        return Optional.of(new MemberRenamed(room, seq, at, by, draft, renamed.was()));
    }

    private Optional<Happening> message() {
        if (!(fact instanceof Fact.Said said)) return Optional.empty();
        return Optional.of(new MessagePosted(room, seq, at, by, draft, said.text(), said.replyTo(), said.deed()));
    }

    private Optional<Happening> change() {
        long target = fact.target();
        if (fact instanceof Fact.Edited edited)
            return Optional.of(new MessageEdited(room, seq, at, by, draft, target, edited.text()));
        if (fact instanceof Fact.Removed) return Optional.of(new MessageRemoved(room, seq, at, by, draft, target));
        if (fact instanceof Fact.Reacted reacted)
            return Optional.of(new MessageReacted(room, seq, at, by, draft, target, reacted.emoji(), reacted.on()));
        if (!(fact instanceof Fact.Discussed discussed)) return Optional.empty();
        return Optional.of(new TopicChanged(room, seq, at, by, draft, discussed.topic()));
    }
}
