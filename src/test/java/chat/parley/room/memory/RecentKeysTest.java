package chat.parley.room.memory;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentKeysTest {
    private final Garden garden = new Garden(Map.of("parley.log.drafts", "3", "parley.posts.burst", "1000"));
    private final UUID draft = UUID.randomUUID();

    @Test
    void a_draft_sent_twice_is_posted_once_and_answered_with_its_number() {
        garden.joins("Ada");
        Posted first = garden.room.say("Ada", draft, "hello");
        assertThat(first).isEqualTo(new Posted(1, false));
        assertThat(garden.room.say("Ada", draft, "hello")).isEqualTo(new Posted(1, true));
        assertThat(garden.story()).containsExactly("\"said\":\"Ada\",\"text\":\"hello\"");
    }

    @Test
    void the_same_draft_with_another_text_is_refused() {
        garden.joins("Ada");
        garden.room.say("Ada", draft, "hello");
        refused(Refusal.DRAFT_REUSED, () -> garden.room.say("Ada", draft, "goodbye"));
    }

    @Test
    void two_members_may_use_the_same_draft_id() {
        garden.joins("Ada");
        garden.joins("Grace");
        garden.room.say("Ada", draft, "hello");
        assertThat(garden.room.say("Grace", draft, "hello")).isEqualTo(new Posted(2, false));
    }

    @Test
    void a_draft_is_known_for_ten_minutes() {
        garden.joins("Ada");
        garden.room.say("Ada", draft, "hello");
        garden.clock.goesOn(Duration.ofMinutes(9));
        assertThat(garden.room.say("Ada", draft, "hello").repeated()).isTrue();
        garden.clock.goesOn(Duration.ofMinutes(2));
        assertThat(garden.room.say("Ada", draft, "hello").repeated()).isFalse();
    }

    @Test
    void remembered_drafts_per_member_are_limited() {
        garden.joins("Ada");
        garden.room.say("Ada", draft, "hello");
        garden.says("Ada", "one");
        garden.says("Ada", "two");
        assertThat(garden.room.say("Ada", draft, "hello").repeated()).isTrue();
        garden.says("Ada", "three");
        assertThat(garden.room.say("Ada", draft, "hello").repeated()).isFalse();
    }

    @Test
    void drafts_outlive_their_events() {
        Garden small = new Garden(Map.of("parley.log.messages", "2"));
        small.joins("Ada");
        small.room.say("Ada", draft, "hello");
        small.says("Ada", "one");
        small.says("Ada", "two");
        assertThat(small.room.log().oldest()).isEqualTo(2);
        assertThat(small.room.say("Ada", draft, "hello")).isEqualTo(new Posted(1, true));
    }
}
