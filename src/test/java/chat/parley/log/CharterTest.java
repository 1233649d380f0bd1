package chat.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CharterTest {
    private static final Member ADA = new Member("m1", "Ada");

    private final Charter garden = Charter.of(new Title("Garden"));

    @Test
    void a_new_room_has_a_title_and_no_topic() {
        assertThat(garden).isEqualTo(new Charter(new Title("Garden"), Topic.NONE));
    }

    @Test
    void an_event_changes_the_parts_that_it_names_and_no_others() {
        Charter roses = garden.after(new RoomEvent.TopicSet(ADA, UUID.randomUUID(), "Roses"));
        assertThat(roses).isEqualTo(new Charter(new Title("Garden"), new Topic("Roses")));
        assertThat(roses.after(new RoomEvent.Said(ADA, UUID.randomUUID(), "hello")))
                .isSameAs(roses);
        assertThat(roses.after(new RoomEvent.TopicSet(ADA, UUID.randomUUID(), "")))
                .isEqualTo(garden);
    }

    @Test
    void a_charter_is_read_back_from_what_a_store_keeps_beside_its_own_fields() {
        Charter roses = new Charter(new Title("Garden"), new Topic("Roses"));
        assertThat(Charter.of(roses.fields())).isEqualTo(roses);
        assertThat(Charter.of(Map.of("title", "Garden", "seq", "12", "founder", "x")))
                .isEqualTo(garden);
    }
}
