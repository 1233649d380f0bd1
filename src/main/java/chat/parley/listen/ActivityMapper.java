package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is fired for an event of a room's log. */
final class ActivityMapper {
    private final Room room;
    private final long seq;
    private final Instant at;
    private final RoomEvent fact;
    private final Member by;
    private final UUID draft;

    private ActivityMapper(Room room, StoredEvent event) {
        this.room = room;
        this.seq = event.seq();
        this.at = event.at();
        this.fact = event.fact();
        this.by = fact.by();
        this.draft = fact.draft();
    }

    /** Nothing for what was removed: that it was is told by another event. */
    static Optional<RoomActivity> of(Room room, StoredEvent event) {
        ActivityMapper mapper = new ActivityMapper(room, event);
        return mapper.member().or(mapper::message).or(mapper::change);
    }

    private Optional<RoomActivity> member() {
        if (fact instanceof RoomEvent.Joined) return Optional.of(new MemberJoined(room, seq, at, by));
        if (fact instanceof RoomEvent.Left) return Optional.of(new MemberLeft(room, seq, at, by));
        if (!(fact instanceof RoomEvent.Renamed renamed)) return Optional.empty();
        return Optional.of(new MemberRenamed(room, seq, at, by, draft, renamed.was()));
    }

    private Optional<RoomActivity> message() {
        if (!(fact instanceof RoomEvent.Said said)) return Optional.empty();
        return Optional.of(new MessagePosted(room, seq, at, by, draft, said.text(), said.replyTo(), said.emote()));
    }

    private Optional<RoomActivity> change() {
        long target = fact.target();
        if (fact instanceof RoomEvent.Edited edited)
            return Optional.of(new MessageEdited(room, seq, at, by, draft, target, edited.text()));
        if (fact instanceof RoomEvent.Removed) return Optional.of(new MessageRemoved(room, seq, at, by, draft, target));
        if (fact instanceof RoomEvent.Reacted reacted)
            return Optional.of(new MessageReacted(room, seq, at, by, draft, target, reacted.emoji(), reacted.on()));
        if (!(fact instanceof RoomEvent.Discussed discussed)) return Optional.empty();
        return Optional.of(new TopicChanged(room, seq, at, by, draft, discussed.topic()));
    }
}
