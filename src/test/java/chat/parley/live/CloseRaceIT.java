package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.socket.Insight;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests connections that end while they open, while they receive, or while the other side ends them. */
@Tag("faults")
@ExtendWith(Quiet.class)
class CloseRaceIT extends Visits {
    private static final int RUNNERS = 8;
    private static final int ENDS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Deployment(testable = false)
    public static WebArchive parleyWithAnInsight() {
        return packagedWith("parley.posts.burst=100000").addClasses(Insight.class);
    }

    @Test
    void closing_during_a_send_frees_the_connection_and_its_thread() {
        Chatter ada = comes("Ada").withPatience(PATIENCE).creates("Garden");
        List<Runner> runners = IntStream.range(0, RUNNERS)
                .mapToObj(i -> new Runner(comes("Runner " + i).becomesMemberOf(ada.code()), i))
                .toList();
        Babble babble = also(new Babble(ada));

        Runner.all(runners, ENDS / RUNNERS);
        babble.close();

        await().atMost(PATIENCE).untilAsserted(this::onlyAdaIsHeld);
        ada.seesPosted(ada.insists("still here"));
        assertThat(Checker.among(List.of(ada))).isEmpty();
    }

    private void onlyAdaIsHeld() {
        Inside now = Inside.now(visitor());
        assertThat(now.connections()).as("connections in the registry").isEqualTo(1);
        assertThat(now.held())
                .as(() -> "threads that wait for a connection: "
                        + visitor().get("insight?held").body())
                .isZero();
        assertThat(now.deadlocked()).as("threads in a deadlock").isZero();
    }
}
