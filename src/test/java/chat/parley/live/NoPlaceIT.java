package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests a server with places for three sessions, of which one address may have two. */
class NoPlaceIT extends Visits {
    @Deployment(testable = false)
    public static WebArchive parleyWithFewSessions() {
        return packagedWith(
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.sessions=3",
                "parley.gate.sessionsPerAddress=2",
                "parley.gate.sessionUnused=1s");
    }

    @Test
    void a_refused_session_takes_no_name_and_an_unused_session_frees_a_place() {
        String garden = newRoom("Garden");
        Visitor ada = visitor();
        assertThat(joins(ada, "192.0.2.1", garden, "Ada").status()).isEqualTo(201);
        assertThat(joins(visitor(), "192.0.2.1", garden, "Grace").status()).isEqualTo(201);

        Answer crowded = joins(visitor(), "192.0.2.1", garden, "Linus");
        assertThat(crowded.status()).isEqualTo(429);
        assertThat(crowded.code()).isEqualTo("crowded-network");
        assertThat(joins(visitor(), "192.0.2.2", garden, "Linus").status())
                .as("the name was free")
                .isEqualTo(201);

        Answer full = joins(visitor(), "192.0.2.3", garden, "Barbara");
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.code()).isEqualTo("server-full");
        assertThat(visitor().get("health").status()).isEqualTo(200);

        await().pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(4))
                .until(() -> joins(visitor(), "192.0.2.3", garden, "Barbara").status() == 201);
        assertThat(ada.get("api/rooms/" + garden + "/me").status()).isEqualTo(401);
    }

    private Answer joins(Visitor visitor, String address, String room, String name) {
        return visitor.post(
                "api/rooms/" + room + "/members",
                "application/json",
                named(name).toString(),
                "X-Forwarded-For",
                address);
    }
}
