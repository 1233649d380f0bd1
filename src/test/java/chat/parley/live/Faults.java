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
 * Base of harmful tests with a view inside the server. After each test the server has released everything of clients
 * who are gone, no threads are deadlocked, and its log has no complaints.
 */
@ExtendWith(Quiet.class)
abstract class Faults extends Visits {
    /**
     * The number of threads that a server and its JVM may start meanwhile; a leak of a thread for each connection would
     * exceed it.
     */
    private static final int THREADS = 64;

    /**
     * The number of sockets that Open Liberty may leave in CLOSE_WAIT for 42 s, because another thread than the reading
     * one closed them.
     */
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

    /** Waits until the registry holds exactly this many connections. */
    void awaitConnections(long expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(inside().connections())
                        .as("connections in the registry")
                        .isEqualTo(expected));
    }

    /** Checks that everybody received one history, which the API and a newcomer also get. */
    void allAgree(Chatter... people) {
        Party party = Party.at(base());
        List.of(people).forEach(party::also);
        Chatter newcomer = also(party.also(people[0].opensAnotherTab()));
        party.agrees();
        newcomer.close();
    }
}
