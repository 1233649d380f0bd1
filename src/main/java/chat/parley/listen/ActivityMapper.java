package chat.parley.listen;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.Optional;

/** Turns an event of a room's log into the activity that observers are told of. */
record ActivityMapper(Room room, long seq, Instant at, Member by) implements RoomEvent.Reader<RoomActivity> {
    /** Empty for a blank: another event says that the message was removed. */
    static Optional<RoomActivity> of(Room room, StoredEvent stored) {
        RoomEvent event = stored.event();
        return Optional.ofNullable(event.on(new ActivityMapper(room, stored.seq(), stored.at(), event.by())));
    }

    @Override
    public RoomActivity joined(RoomEvent.Joined event) {
        return new MemberJoined(room, seq, at, by);
    }

    @Override
    public RoomActivity left(RoomEvent.Left event) {
        return new MemberLeft(room, seq, at, by);
    }

    @Override
    public RoomActivity said(RoomEvent.Said event) {
        return new MessagePosted(room, seq, at, by, event.draft(), event.content());
    }

    @Override
    public RoomActivity edited(RoomEvent.Edited event) {
        return new MessageEdited(room, seq, at, by, event.draft(), event.target(), event.text());
    }

    @Override
    public RoomActivity removed(RoomEvent.Removed event) {
        return new MessageRemoved(room, seq, at, by, event.draft(), event.target());
    }

    @Override
    public RoomActivity reacted(RoomEvent.Reacted event) {
        return new MessageReacted(room, seq, at, by, event.draft(), event.target(), event.emoji(), event.on());
    }

    @Override
    public RoomActivity renamed(RoomEvent.Renamed event) {
        return new MemberRenamed(room, seq, at, by, event.draft(), event.was());
    }

    @Override
    public RoomActivity topicSet(RoomEvent.TopicSet event) {
        return new TopicChanged(room, seq, at, by, event.draft(), event.topic());
    }

    @Override
    public RoomActivity blank(RoomEvent.Blank event) {
        return null;
    }

    @Override
    public RoomActivity unknown(RoomEvent.Unknown event) {
        return new OtherActivity(room, seq, at, by, event.kind());
    }
}
