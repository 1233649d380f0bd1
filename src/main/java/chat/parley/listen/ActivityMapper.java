package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Maps an event of a room's log to the activity that observers receive. */
record ActivityMapper(Room room, long seq, Instant at, Member by) {
    /** Returns the activity; empty for a blank, because another event reports the removal. */
    static Optional<RoomActivity> of(Room room, StoredEvent stored) {
        RoomEvent event = stored.event();
        if (event instanceof RoomEvent.Blank) return Optional.empty();
        ActivityMapper mapper = new ActivityMapper(room, stored.seq(), stored.at(), event.by());
        return mapper.message(event)
                .or(() -> mapper.member(event))
                .or(() -> mapper.charter(event))
                .or(() -> Optional.of(new OtherActivity(room, stored.seq(), stored.at(), event.by(), event.kind())));
    }

    private Optional<RoomActivity> member(RoomEvent event) {
        if (event instanceof RoomEvent.Joined) return Optional.of(new MemberJoined(room, seq, at, by));
        if (event instanceof RoomEvent.Left) return Optional.of(new MemberLeft(room, seq, at, by));
        if (!(event instanceof RoomEvent.Renamed renamed)) return Optional.empty();
        return Optional.of(new MemberRenamed(room, seq, at, by, renamed.draft(), renamed.was()));
    }

    private Optional<RoomActivity> message(RoomEvent event) {
        UUID draft = event.draft();
        long target = event.target();
        if (event instanceof RoomEvent.Said said)
            return Optional.of(new MessagePosted(room, seq, at, by, draft, said.content()));
        if (event instanceof RoomEvent.Edited edited)
            return Optional.of(new MessageEdited(room, seq, at, by, draft, target, edited.text()));
        if (event instanceof RoomEvent.Removed)
            return Optional.of(new MessageRemoved(room, seq, at, by, draft, target));
        if (event instanceof RoomEvent.Reacted reacted)
            return Optional.of(new MessageReacted(room, seq, at, by, draft, target, reacted.emoji(), reacted.on()));
        return Optional.empty();
    }

    private Optional<RoomActivity> charter(RoomEvent event) {
        if (!(event instanceof RoomEvent.TopicSet set)) return Optional.empty();
        return Optional.of(new TopicChanged(room, seq, at, by, set.draft(), set.topic()));
    }
}
