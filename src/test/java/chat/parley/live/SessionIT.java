package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Closing;
import chat.parley.testkit.HandshakeRefused;
import chat.parley.testkit.Json;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the effect of the end of an HTTP session on its connections. */
class SessionIT extends Visits {
    private int calls;

    @Deployment(testable = false)
    public static WebArchive parleyWithAnEndOfSessions() {
        return packaged().addClass(EndOfSession.class);
    }

    @Test
    void the_end_of_a_session_closes_its_connections_within_five_seconds() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").withPatience(Duration.ofSeconds(5)).joins(grace.code());
        Chatter tab = also(ada.opensAnotherTab());
        grace.seesComing("Ada");

        assertThat(ada.visitor().get("end-of-session").status()).isEqualTo(204);

        assertThat(ada.isClosed().code()).isEqualTo(1008);
        assertThat(tab.isClosed().code()).isEqualTo(1008);
        grace.seesGoing("Ada");
        grace.seesPosted(grace.says("still here"));
    }

    @Test
    void after_the_session_ended_returning_requires_joining_again() {
        Chatter grace = comes("Grace").creates("Garden");
        Chatter ada = comes("Ada").joins(grace.code());
        ada.visitor().get("end-of-session");
        ada.isClosed();

        assertThatThrownBy(ada::resumes)
                .isInstanceOfSatisfying(
                        HandshakeRefused.class, no -> assertThat(no.status()).isEqualTo(401));
        assertThat(ada.visitor().get("api/alive").status()).isEqualTo(401);

        grace.seesGoing("Ada");
        ada.joins(grace.code());
        ada.seesPosted(ada.says("back again"));
    }

    @Test
    void a_session_without_a_call_ends_and_one_with_calls_lives_on() {
        Chatter grace = comes("Grace").becomesMemberOf(newRoom("Garden"));
        Chatter ada = comes("Ada").becomesMemberOf(grace.code());
        connectsWithASessionOf(grace, 3);
        connectsWithASessionOf(ada, 6);

        await().pollInterval(Duration.ofSeconds(1)).until(() -> callsThatCount(ada), calls -> calls == 8);

        // GlassFish counts an upgraded request as active, and expires no session meanwhile.
        if (Server.GLASSFISH.runs()) grace.isCutOff();
        await().pollInterval(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(30))
                .until(() -> callsThatCount(ada) > 0
                        && grace.visitor().get("api/alive").status() == 401);
        assertThat(grace.withPatience(Duration.ofSeconds(5)).isClosed().code()).isIn(1008, Closing.WITHOUT_A_WORD);
        ada.seesPosted(ada.says("still here"));
        assertThat(ada.diary().closing()).isEmpty();
    }

    private static void connectsWithASessionOf(Chatter chatter, int seconds) {
        assertThat(chatter.visitor().get("end-of-session?after=" + seconds).status())
                .isEqualTo(204);
        chatter.connects();
        Json limits = chatter.diary().frames("welcome").get(0).object("limits");
        assertThat(limits.number("aliveSeconds")).isEqualTo(seconds / 3);
    }

    private int callsThatCount(Chatter chatter) {
        assertThat(chatter.visitor().get("api/alive").status()).isEqualTo(204);
        return ++calls;
    }
}
