package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiaryTest {
    private final Diary diary = new Diary("Ada");

    @Test
    void the_position_is_the_newest_event_or_the_end_of_a_gap() {
        diary.hear(Wire.welcome("e1", 9, false));
        assertThat(diary.position()).isEmpty();

        diary.hear(Wire.said(4, "m2", "Grace", "d4", "Hello"));
        assertThat(diary.position()).contains(new Position("e1", 4));

        diary.hear(Wire.gap(5, 8, "m1", "Ada"));
        assertThat(diary.position()).contains(new Position("e1", 8));
        assertThat(diary.gaps()).containsExactly(new Gap(5, 8));
    }

    @Test
    void a_new_log_resets_the_position() {
        diary.hear(Wire.welcome("e1", 9, false));
        diary.hear(Wire.said(9, "m2", "Grace", "d4", "Hello"));

        diary.hear(Wire.welcome("e2", 0, false));

        assertThat(diary.position()).isEmpty();
        assertThat(diary.events()).isEmpty();
        assertThat(diary.welcome()).map(Welcome::epoch).contains("e2");
    }

    @Test
    void only_joins_and_leaves_after_the_welcome_change_the_people() {
        diary.hear(Wire.welcome("e1", 3, false));
        diary.hear(Wire.moved(2, "left", "m1", "Ada"));
        diary.hear(Wire.moved(3, "joined", "m4", "Edsger"));
        assertThat(diary.people()).extracting(Person::name).containsExactly("Ada");

        diary.hear(Wire.moved(4, "joined", "m2", "Grace"));
        assertThat(diary.people()).extracting(Person::name).containsExactly("Ada", "Grace");

        diary.hear(Wire.moved(5, "left", "m1", "Ada"));
        assertThat(diary.people()).extracting(Person::name).containsExactly("Grace");
    }

    @Test
    void a_gap_brings_a_new_list_of_people() {
        diary.hear(Wire.welcome("e1", 3, false));

        diary.hear(Wire.gap(4, 8, "m3", "Linus"));

        assertThat(diary.people()).extracting(Person::name).containsExactly("Linus");
    }

    @Test
    void frames_other_than_events_are_kept_by_type() {
        diary.hear(Wire.welcome("e1", 3, false));
        diary.hear(Wire.beat(3));
        diary.hear(Wire.refused("d1", "too-fast", 480));

        assertThat(diary.frames())
                .extracting(frame -> frame.text("type"))
                .containsExactly("welcome", "beat", "refused");
        assertThat(diary.frames("beat"))
                .singleElement()
                .extracting(beat -> beat.number("head"))
                .isEqualTo(3L);
        assertThat(diary.refusals()).extracting(Refused::code).containsExactly("too-fast");
    }
}
