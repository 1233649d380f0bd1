package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Event;
import chat.parley.testkit.Gap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the trimming of logs. The server of the tests keeps 200 messages of a room. */
class TrimmingIT extends Live {
    private static final int KEPT = 200;

    @Test
    void a_client_absent_too_long_gets_the_gap_and_the_remaining_events() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter linus = comes("Linus").joins(grace.code());
        linus.seesComing("Linus");
        linus.isCutOff();
        List<Chatter> crowd = crowdTalks(grace.code(), 22);

        linus.resumes();

        linus.await("the newest message", heard -> heard.said().size() >= KEPT);
        grace.await("all messages", heard -> heard.said().size() == 220);
        assertThat(linus.diary().welcome()).hasValueSatisfying(again -> {
            assertThat(again.resumed()).isTrue();
            assertThat(again.oldest()).isGreaterThan(1);
        });
        assertThat(linus.diary().gaps()).hasSize(1);
        assertThat(linus.diary().said()).hasSize(KEPT);
        assertThat(linus.diary().people()).hasSize(24);
        crowd.forEach(chatter -> chatter.await(
                "all", heard -> heard.position().equals(grace.diary().position())));
        assertThat(Checker.among(
                        Stream.concat(crowd.stream(), Stream.of(grace, linus)).toList()))
                .isEmpty();
    }

    @Test
    void the_gap_is_between_the_last_event_heard_and_the_oldest_kept() {
        Chatter grace = comes("Grace").creates("Garden");
        grace.seesComing("Grace");
        grace.isCutOff();
        crowdTalks(grace.code(), 22);

        grace.resumes();

        grace.await("the newest message", heard -> heard.said().size() == KEPT);
        Gap gap = grace.diary().gaps().get(0);
        List<Long> numbers = grace.diary().events().stream().map(Event::seq).toList();
        assertThat(numbers.get(0)).isEqualTo(1);
        assertThat(gap.from()).isEqualTo(2);
        assertThat(gap.to()).isEqualTo(numbers.get(1) - 1);
        assertThat(grace.diary().welcome())
                .hasValueSatisfying(again -> assertThat(again.oldest()).isEqualTo(gap.to() + 1));
    }

    @Test
    void a_first_visit_gets_the_newest_hundred_events() {
        String room = newRoom("Garden");
        crowdTalks(room, 12);

        Chatter grace = comes("Grace").joins(room);

        grace.seesComing("Grace");
        assertThat(grace.diary().gaps()).isEmpty();
        assertThat(grace.diary().events()).hasSizeBetween(100, 101);
    }

    /** Lets each person join and send ten messages; returns when all are in the log. */
    private List<Chatter> crowdTalks(String room, int people) {
        List<Chatter> crowd = IntStream.range(0, people)
                .mapToObj(i -> comes("Member " + i).joins(room))
                .toList();
        crowd.forEach(chatter -> IntStream.range(0, 10).forEach(i -> chatter.insists(chatter.name() + " says " + i)));
        crowd.forEach(Chatter::seesAllAnswered);
        return crowd;
    }
}
