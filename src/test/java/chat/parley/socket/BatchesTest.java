package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Command;
import chat.parley.room.Garden;
import chat.parley.wire.Wire;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
    /** Three messages of this test reach this limit. */
    private static final String FEW_BYTES = "2000";

    private final Garden garden = new Garden(Map.of("parley.posts.burst", "99"));
    private final Batches batches = new Batches(
            garden.room.log(),
            new Wire(),
            Garden.with(Map.of("parley.live.batchBytes", FEW_BYTES, "parley.live.batchEvents", "4"))
                    .live()
                    .sends());

    @BeforeEach
    void ada_talks() {
        garden.joins("Ada");
        for (int i = 0; i < 12; i++) garden.says("Ada", "a".repeat(700));
    }

    @Test
    void readers_at_different_cursors_meet_at_the_end_of_the_newest_frame() {
        Batch newest = batches.after(4);
        assertThat(newest.to()).isGreaterThan(5);
        Batch late = batches.after(5);
        assertThat(late.after()).isEqualTo(5);
        assertThat(late.to()).isEqualTo(newest.to());
        assertThat(batches.after(newest.to())).isSameAs(batches.after(late.to()));
    }

    @Test
    void readers_behind_the_newest_frame_share_a_frame_and_leave_the_newest_alone() {
        Batch newest = batches.after(4);
        Batch late = batches.after(5);
        assertThat(batches.after(4)).isSameAs(newest);
        assertThat(batches.after(5)).isSameAs(late);
        assertThat(batches.after(4)).isSameAs(newest);
    }

    @Test
    void a_reader_far_behind_the_newest_frame_gets_as_much_as_a_frame_holds() {
        Batch first = batches.after(1);
        assertThat(batches.after(8).to()).isEqualTo(11);
        assertThat(batches.after(0).to()).isEqualTo(3);
        Batch late = batches.after(1);
        assertThat(late.to()).isEqualTo(first.to());
        assertThat(late.frame().text()).isEqualTo(first.frame().text());
    }

    @Test
    void readers_with_more_to_read_than_a_frame_holds_share_both_frames() {
        Batch first = batches.after(8);
        Batch rest = batches.after(first.to());
        assertThat(rest.to()).isEqualTo(12);
        assertThat(batches.after(8)).isSameAs(first);
        assertThat(batches.after(first.to())).isSameAs(rest);
    }

    @Test
    void a_reader_behind_a_frame_with_all_there_was_gets_what_came_since_too() {
        Batch newest = batches.after(11);
        assertThat(newest.to()).isEqualTo(12);
        garden.says("Ada", "one more");
        assertThat(batches.after(10).to()).isEqualTo(13);
    }

    @Test
    void no_late_frame_contains_a_removed_text() {
        batches.after(4);
        assertThat(batches.after(5).frame().text()).doesNotContain("blank");
        garden.room.act("Ada", new Command.Remove(UUID.randomUUID(), 6));
        batches.after(4);
        assertThat(batches.after(5).frame().text()).contains("blank");
    }
}
