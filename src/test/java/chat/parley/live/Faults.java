package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.socket.Insight;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Visits that do harm, with a look inside: after each of them the server has let go of everything that it held for those who
 * are gone, nobody waits for each other, and its log has nothing to say.
 */
@ExtendWith(Quiet.class)
abstract class Faults extends Visits {
    /** What a server and its JVM begin for themselves meanwhile; a leak of a thread for each connection would be more. */
    private static final int THREADS = 64;

    /** Open Liberty leaves a few of those in CLOSE_WAIT that are closed on another thread than the reading one, for 42 s. */
    private static final int ABANDONED = 8;

    private static final long HEAP = 48L * 1024 * 1024;

    private Inside before;

    @Deployment(testable = false)
    public static WebArchive parleyWithAnInsight() {
        return packaged().addClasses(Insight.class, EndOfSession.class);
    }

    @BeforeEach
    void a_look_before() {
        awaitConnections(0);
        before = Inside.tidied(visitor());
    }

    @Override
    @AfterEach
    void everybody_goes() throws Exception {
        super.everybody_goes();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Inside now = Inside.tidied(visitor());
            assertThat(now.connections()).as("connections in the registry").isZero();
            assertThat(now.abandoned())
                    .as("sockets that the server did not close")
                    .isLessThanOrEqualTo(before.abandoned() + ABANDONED);
            assertThat(now.deadlocked()).as("threads in a deadlock").isZero();
            assertThat(now.threads()).as("threads").isLessThan(before.threads() + THREADS);
            assertThat(now.heap()).as("heap").isLessThan(before.heap() + HEAP);
        });
    }

    Inside inside() {
        return Inside.now(visitor());
    }

    /** Waits until the registry holds so many connections, and no more. */
    void awaitConnections(long expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(inside().connections())
                        .as("connections in the registry")
                        .isEqualTo(expected));
    }

    /** Everybody heard the same, the history says the same, and somebody who comes only now is told the same. */
    void allAgree(Chatter... people) {
        Party party = Party.at(base());
        List.of(people).forEach(party::also);
        Chatter newcomer = also(party.also(people[0].opensAnotherTab()));
        party.agrees();
        newcomer.close();
    }
}
