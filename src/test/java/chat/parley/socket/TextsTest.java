package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Act;
import chat.parley.room.Garden;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Garden garden = new Garden();
    private final Texts texts =
            new Texts(garden.room, new Wire(), Garden.with(Map.of()).live());

    @Test
    void a_frame_is_made_once_for_all_at_the_same_cursor() {
        garden.joins("Ada");
        garden.says("Ada", "hello");
        assertThat(texts.batch(0)).isSameAs(texts.batch(0));
    }

    @Test
    void no_frame_that_was_made_before_tells_what_was_removed_since() {
        garden.joins("Ada");
        garden.says("Ada", "a secret");
        Batch before = texts.batch(0);
        assertThat(before.text()).contains("a secret");
        garden.room.act("Ada", new Act.Remove(UUID.randomUUID(), 1));
        assertThat(texts.batch(0).text()).doesNotContain("a secret").contains("blank", "removed");
        assertThat(texts.batch(0)).isSameAs(texts.batch(0));
    }
}
