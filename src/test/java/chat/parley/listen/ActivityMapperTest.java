package chat.parley.listen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Garden;
import chat.parley.room.Room;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityMapperTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Member ADA = new Member("m1", "Ada");
    private static final UUID DRAFT = UUID.randomUUID();

    private final Room room = new Garden().room;

    private Optional<RoomActivity> told(RoomEvent event) {
        return ActivityMapper.of(room, new StoredEvent(7, NOON, event));
    }

    @Test
    void an_event_of_a_newer_kind_is_told_by_its_kind() {
        assertThat(told(new RoomEvent.Unknown("danced", ADA, null, 0, "\"kind\":\"danced\"")))
                .contains(new OtherActivity(room, 7, NOON, ADA, "danced"));
    }

    @Test
    void every_activity_is_reported_in_full() {
        assertThat(told(new RoomEvent.Joined(ADA))).contains(new MemberJoined(room, 7, NOON, ADA));
        assertThat(told(new RoomEvent.Left(ADA))).contains(new MemberLeft(room, 7, NOON, ADA));
        assertThat(told(new RoomEvent.Said(ADA, DRAFT, new Content("waves", 2, true))))
                .contains(new MessagePosted(room, 7, NOON, ADA, DRAFT, new Content("waves", 2, true)));
        assertThat(told(new RoomEvent.Edited(ADA, DRAFT, 2, "Hello")))
                .contains(new MessageEdited(room, 7, NOON, ADA, DRAFT, 2, "Hello"));
        assertThat(told(new RoomEvent.Removed(ADA, DRAFT, 2)))
                .contains(new MessageRemoved(room, 7, NOON, ADA, DRAFT, 2));
        assertThat(told(new RoomEvent.Reacted(ADA, DRAFT, 2, "🌱", true)))
                .contains(new MessageReacted(room, 7, NOON, ADA, DRAFT, 2, "🌱", true));
        assertThat(told(new RoomEvent.Renamed(ADA, DRAFT, "Lovelace")))
                .contains(new MemberRenamed(room, 7, NOON, ADA, DRAFT, "Lovelace"));
        assertThat(told(new RoomEvent.TopicSet(ADA, DRAFT, "Roses")))
                .contains(new TopicChanged(room, 7, NOON, ADA, DRAFT, "Roses"));
    }

    @Test
    void nothing_of_a_removed_message_is_reported() {
        assertThat(told(new RoomEvent.Blank(ADA, DRAFT, 0))).isEmpty();
        assertThat(told(new RoomEvent.Blank(ADA, DRAFT, 2))).isEmpty();
    }
}
