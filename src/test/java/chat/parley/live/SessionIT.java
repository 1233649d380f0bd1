package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the end of an HTTP session means for the connections that it opened. */
class SessionIT extends Visits {
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
    void after_the_end_of_the_session_nobody_comes_back_without_joining_again() {
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
}
