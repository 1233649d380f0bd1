package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Command;
import chat.parley.room.Garden;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrameCacheTest {
    private final Garden garden = new Garden();
    private final FrameCache frames =
            new FrameCache(garden.room, new Wire(), Garden.with(Map.of()).live().sends());

    @Test
    void a_frame_is_built_once_for_all_connections_at_one_cursor() {
        garden.joins("Ada");
        garden.says("Ada", "hello");
        assertThat(frames.batch(0)).isSameAs(frames.batch(0));
    }

    @Test
    void no_cached_frame_contains_a_removed_text() {
        garden.joins("Ada");
        garden.says("Ada", "a secret");
        Batch before = frames.batch(0);
        assertThat(before.frame().text()).contains("a secret");
        garden.room.act("Ada", new Command.Remove(UUID.randomUUID(), 1));
        assertThat(frames.batch(0).frame().text()).doesNotContain("a secret").contains("blank", "removed");
        assertThat(frames.batch(0)).isSameAs(frames.batch(0));
    }
}
