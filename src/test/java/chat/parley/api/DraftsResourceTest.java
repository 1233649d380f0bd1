package chat.parley.api;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.refusal.Refusal;
import chat.parley.wire.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftsResourceTest {
    private static final String AT = "2026-11-22T17:30:12.345Z";
    private static final Member ADA = new Member("m1", "Ada");
    private static final UUID DRAFT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Slice kept(long after, RoomEvent... facts) {
        Wire wire = new Wire();
        List<String> texts = Arrays.stream(facts)
                .map(event -> RoomLog.text(1, AT, wire.notation().write(event)))
                .toList();
        return new Slice(after, after + texts.size(), texts);
    }

    private static void isNotFound(UUID draft, Slice kept) {
        refused(Refusal.NO_SUCH_MESSAGE, () -> DraftsResource.seqOf(draft, kept));
    }

    @Test
    void a_draft_is_found_by_its_number_for_every_kind_of_event() {
        Slice kept = kept(
                40,
                new RoomEvent.Joined(ADA),
                new RoomEvent.Said(ADA, DRAFT, "Shall we begin?"),
                new RoomEvent.Removed(ADA, OTHER, 42));
        assertThat(DraftsResource.seqOf(DRAFT, kept)).isEqualTo(42);
        assertThat(DraftsResource.seqOf(OTHER, kept)).isEqualTo(43);
        assertThat(DraftsResource.seqOf(DRAFT, kept(6, new RoomEvent.Blank(ADA, DRAFT, 0))))
                .isEqualTo(7);
        isNotFound(UUID.randomUUID(), kept);
        isNotFound(DRAFT, kept(0));
    }

    @Test
    void a_draft_quoted_in_a_message_is_not_found() {
        String talk = "look: \"draft\":\"" + DRAFT + "\"";
        isNotFound(
                DRAFT,
                kept(0, new RoomEvent.Said(ADA, OTHER, talk), new RoomEvent.Said(new Member("m2", talk), OTHER, "hi")));
    }
}
