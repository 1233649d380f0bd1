package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdIT extends Live {
    private static final int PEOPLE = 64;
    private static final int LINES = 3;

    @Test
    void sixty_four_concurrent_speakers_hear_everything_in_one_order() {
        String room = newRoom("Garden");
        List<Chatter> crowd = IntStream.range(0, PEOPLE)
                .mapToObj(i -> comes("Member " + i)
                        .withPatience(Duration.ofSeconds(30))
                        .joins(room))
                .toList();

        crowd.parallelStream()
                .forEach(
                        chatter -> IntStream.range(0, LINES).forEach(i -> chatter.says(chatter.name() + " says " + i)));

        crowd.forEach(
                chatter -> chatter.await("all messages", heard -> heard.said().size() >= PEOPLE * LINES));
        List<String> first = crowd.get(0).diary().said();
        assertThat(first).hasSize(PEOPLE * LINES).doesNotHaveDuplicates();
        assertThat(crowd)
                .allSatisfy(chatter -> assertThat(chatter.diary().said()).isEqualTo(first));
        assertThat(Checker.among(crowd)).isEmpty();
    }
}
