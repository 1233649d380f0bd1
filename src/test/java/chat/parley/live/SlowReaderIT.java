package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.Json;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that Linus stops reading but keeps sending signs of life. */
class SlowReaderIT extends Faults {
    /**
     * The number of talkers. With nine messages each of 16 KB they exceed the 4 MiB that a kernel may buffer for a
     * client that does not read.
     */
    private static final int TALKERS = 34;

    private static final String LONG = "\uD83C\uDF33".repeat(4_000);
    private static final Json SEEN = Json.empty().with("type", "seen").with("seq", 0);

    @Test
    void a_client_that_does_not_read_delays_nobody_is_closed_and_resumes() {
        Flaky network = network();
        Chatter grace = comes("Grace").withPatience(Duration.ofSeconds(30)).creates("Garden");
        Chatter linus = comes("Linus")
                .withPatience(Duration.ofSeconds(30))
                .through(network)
                .joins(grace.code());
        grace.says("Shall we begin?");
        linus.hears("Shall we begin?");

        network.pause(Direction.TO_CLIENT);
        List<RawSocket> crowd = IntStream.range(0, TALKERS)
                .mapToObj(i -> talks(comes("Member " + i).becomesMemberOf(grace.code())))
                .toList();

        grace.await("all that was said", heard -> heard.said().size() > 9 * TALKERS);
        crowd.forEach(RawSocket::close);
        assertThat(linus.diary().said()).as("what Linus heard").containsExactly("Shall we begin?");
        isClosedThoughHeTalks(linus);
        network.goOn(Direction.TO_CLIENT);
        linus.isClosed();
        linus.resumes();
        grace.seesPosted(grace.says("Linus?"));
        linus.hears("Linus?");
        allAgree(grace, linus);
    }

    private RawSocket talks(Chatter member) {
        RawSocket talker = also(RawSocket.inPlaceOf(member));
        for (int i = 0; i < 9; i++) {
            talker.send(RawFrame.text(
                    "{\"type\":\"say\",\"draft\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), LONG)));
        }
        return talker;
    }

    /**
     * Expects that the time-out of a send closes the connection, not that of silence, which is shorter here. Only Grace
     * stays.
     */
    private void isClosedThoughHeTalks(Chatter linus) {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    linus.sends(SEEN);
                    assertThat(inside().connections()).as("connections").isEqualTo(1);
                });
    }
}
