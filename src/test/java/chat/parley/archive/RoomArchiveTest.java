package chat.parley.archive;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Content;
import chat.parley.log.Credentials;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Garden;
import chat.parley.text.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the validation of a room that was kept elsewhere. */
class RoomArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");
    private static final Member ADA = new Member("m1", "Ada");
    private static final UUID DRAFT = UUID.randomUUID();

    private final RoomArchive archive = after(6);

    RoomArchiveTest() {
        tells(new RoomEvent.Said(ADA, DRAFT, "hello"));
        tells(new RoomEvent.Said(new Member("m12", "Grace"), DRAFT, new Content("secret", 7, false)));
    }

    private static RoomArchive after(long after) {
        return new RoomArchive(Optional.empty(), "Garden", "", after, Garden.with(Map.of()), NOW);
    }

    private void tells(RoomEvent event) {
        archive.add(next(event));
    }

    private StoredEvent next(RoomEvent event) {
        return new StoredEvent(Math.max(archive.head(), 6) + 1, NOW, event);
    }

    private void isRefused(Refusal refusal, RoomEvent event) {
        isRefused(refusal, next(event));
    }

    private void isRefused(Refusal refusal, StoredEvent event) {
        refused(refusal, () -> archive.add(event));
    }

    private static RoomEvent says(Member by, String text) {
        return new RoomEvent.Said(by, DRAFT, text);
    }

    @Test
    void an_archive_continues_its_numbers_and_knows_the_highest_member() {
        assertThat(archive.head()).isEqualTo(8);
        assertThat(archive.members()).isEqualTo(12);
        assertThat(archive.events()).extracting(StoredEvent::seq).containsExactly(7L, 8L);
    }

    @Test
    void the_ids_of_those_who_got_or_lost_a_role_are_taken_too() {
        tells(new RoomEvent.Appointed(ADA, DRAFT, new Member("m20", "Linus"), Role.MODERATOR));
        assertThat(archive.members()).isEqualTo(20);
        tells(new RoomEvent.Dismissed(ADA, DRAFT, new Member(Credentials.heldBack("a hash"), "Linus"), Role.OWNER));
        assertThat(archive.members()).isEqualTo(20);
    }

    @Test
    void a_room_without_events_begins_at_one() {
        assertThat(after(6).head()).isZero();
    }

    @Test
    void the_topic_is_the_last_one_that_was_set() {
        assertThat(archive.charter().topic()).isEqualTo(Topic.NONE);
        tells(new RoomEvent.TopicSet(ADA, DRAFT, "Roses"));
        assertThat(archive.charter().topic().value()).isEqualTo("Roses");
    }

    @Test
    void removed_messages_and_their_edits_have_no_text() {
        tells(new RoomEvent.Edited(ADA, DRAFT, 8, "secret too"));
        tells(new RoomEvent.Removed(ADA, DRAFT, 8));

        assertThat(archive.events())
                .hasSize(4)
                .extracting(StoredEvent::event)
                .noneMatch(event -> event.toString().contains("secret"));
        assertThat(archive.events().get(1).event())
                .isEqualTo(new RoomEvent.Blank(new Member("m12", "Grace"), DRAFT, 0));
        assertThat(archive.events().get(2).event()).isEqualTo(new RoomEvent.Blank(ADA, DRAFT, 8));
    }

    @Test
    void what_somebody_wrote_before_their_messages_were_removed_has_no_text() {
        Member grace = new Member("m12", "Grace");
        tells(new RoomEvent.Edited(grace, DRAFT, 8, "secret too"));
        tells(new RoomEvent.Cleared(ADA, DRAFT, grace, 1));
        tells(new RoomEvent.Edited(grace, DRAFT, 8, "late secret"));
        tells(new RoomEvent.Said(grace, DRAFT, "hello again"));
        assertThat(archive.events())
                .extracting(StoredEvent::event)
                .noneMatch(event -> event.toString().contains("secret"));
        assertThat(archive.events().get(0).event()).isEqualTo(new RoomEvent.Said(ADA, DRAFT, "hello"));
        assertThat(archive.events().get(5).event()).isEqualTo(new RoomEvent.Said(grace, DRAFT, "hello again"));
    }

    @Test
    void a_restored_message_has_its_text_until_it_is_removed_again() {
        Content content = Content.of("not so secret");
        tells(new RoomEvent.Removed(ADA, DRAFT, 8));
        tells(new RoomEvent.Restored(ADA, DRAFT, 8, content));
        tells(new RoomEvent.Edited(new Member("m12", "Grace"), DRAFT, 8, "an edit"));
        assertThat(archive.events().get(3).event()).isEqualTo(new RoomEvent.Restored(ADA, DRAFT, 8, content));
        assertThat(archive.events().get(4).event()).isInstanceOf(RoomEvent.Edited.class);
        tells(new RoomEvent.Cleared(ADA, DRAFT, new Member("m12", "Grace"), 1));
        assertThat(archive.events().get(3).event()).isEqualTo(new RoomEvent.Blank(ADA, DRAFT, 8));
        assertThat(archive.events().get(4).event()).isInstanceOf(RoomEvent.Blank.class);
    }

    @Test
    void bans_and_mutes_in_a_file_are_history() {
        Member grace = new Member("m12", "Grace");
        tells(new RoomEvent.Muted(ADA, DRAFT, grace, null));
        tells(new RoomEvent.Banned(ADA, DRAFT, grace, NOW));
        tells(new RoomEvent.Kicked(ADA, DRAFT, new Member("m30", "Linus")));
        assertThat(archive.charter().sanctions().isEmpty()).isTrue();
        assertThat(archive.members()).isEqualTo(30);
        isRefused(Refusal.UNREADABLE, new RoomEvent.Muted(ADA, DRAFT, new Member("Grace", "Grace"), null));
        isRefused(Refusal.NO_SUCH_MESSAGE, new RoomEvent.Restored(ADA, DRAFT, 99, Content.of("hello")));
        isRefused(Refusal.TEXT_EMPTY, new RoomEvent.Restored(ADA, DRAFT, 8, Content.of("")));
    }

    @Test
    void numbers_have_no_holes_and_times_do_not_run_back_or_ahead() {
        RoomEvent hello = says(ADA, "hello");
        isRefused(Refusal.OUT_OF_ORDER, new StoredEvent(8, NOW, hello));
        isRefused(Refusal.OUT_OF_ORDER, new StoredEvent(10, NOW, hello));
        isRefused(Refusal.OUT_OF_ORDER, new StoredEvent(9, NOW.minusMillis(1), hello));
        isRefused(Refusal.OUT_OF_ORDER, new StoredEvent(9, NOW.plus(Duration.ofHours(1)), hello));
        archive.add(new StoredEvent(9, NOW.plusSeconds(1), hello));
        assertThatThrownBy(() -> after(-1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> after(Long.MAX_VALUE)).isInstanceOf(Refused.class);
    }

    @Test
    void events_that_could_not_happen_in_a_room_are_refused() {
        isRefused(Refusal.TEXT_EMPTY, says(ADA, " "));
        isRefused(Refusal.TEXT_TOO_LONG, says(ADA, "x".repeat(4_001)));
        isRefused(Refusal.TEXT_MALFORMED, new RoomEvent.Edited(ADA, DRAFT, 7, "\ud83c"));
        isRefused(Refusal.NAME_EMPTY, says(new Member("m1", ""), "hello"));
        isRefused(Refusal.NAME_MALFORMED, says(new Member("m1", " Ada"), "hello"));
        isRefused(Refusal.NAME_MALFORMED, new RoomEvent.Renamed(ADA, DRAFT, "A\u202eda"));
        isRefused(Refusal.BAD_EMOJI, new RoomEvent.Reacted(ADA, DRAFT, 7, "<b>", true));
        isRefused(Refusal.TOPIC_MALFORMED, new RoomEvent.TopicSet(ADA, DRAFT, "Roses "));
        tells(says(ADA, "hello"));
    }

    /** Older servers refused only white space. */
    @Test
    void a_message_in_which_there_is_nothing_to_see_is_kept() {
        isRefused(Refusal.TEXT_EMPTY, says(ADA, " \n"));
        tells(says(ADA, "\u200b"));
        tells(new RoomEvent.Edited(ADA, DRAFT, 7, "\u2800"));
        assertThat(archive.events()).hasSize(4);
    }

    @Test
    void names_are_kept_in_the_normalization_form_c() {
        isRefused(Refusal.NAME_MALFORMED, says(new Member("m1", "Zoe\u0308"), "hello"));
        isRefused(Refusal.NAME_MALFORMED, says(new Member("m1", "Ada\u00a0L"), "hello"));
        tells(says(new Member("m1", "Zo\u00eb"), "hello"));
    }

    @Test
    void member_ids_that_a_room_would_not_assign_are_refused() {
        isRefused(Refusal.UNREADABLE, says(new Member("Ada", "Ada"), "hello"));
        isRefused(Refusal.UNREADABLE, says(new Member("m0", "Ada"), "hello"));
        isRefused(Refusal.UNREADABLE, says(new Member("m9223372036854775807", "Ada"), "hello"));
        tells(says(new Member("m13", "Ada"), "hello"));
    }

    @Test
    void only_messages_are_edited_replied_and_reacted_to() {
        tells(new RoomEvent.Joined(ADA));
        isRefused(Refusal.NO_SUCH_MESSAGE, new RoomEvent.Edited(ADA, DRAFT, 9, "x"));
        isRefused(Refusal.NO_SUCH_MESSAGE, new RoomEvent.Removed(ADA, DRAFT, 99));
        isRefused(Refusal.NO_SUCH_MESSAGE, new RoomEvent.Reacted(ADA, DRAFT, 0, "🌱", true));
        isRefused(Refusal.NO_SUCH_MESSAGE, new RoomEvent.Said(ADA, DRAFT, new Content("x", -1, false)));
        tells(new RoomEvent.Reacted(ADA, DRAFT, 7, "🌱", true));
        tells(new RoomEvent.Said(ADA, DRAFT, new Content("to what is no longer kept", 3, false)));
    }
}
