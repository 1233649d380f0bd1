package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests that without a configured proxy, a request's headers about its origin are ignored. */
class SpoofingIT extends Visits {
    private static final int GUESSES = 5;
    /** The spoofed headers. The first three are common; IBM's servers read the others. */
    private static final List<String> HEADERS =
            List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "$WSRA", "$WSRH", "X-Client-IP");

    @Deployment(testable = false)
    public static WebArchive parleyWithFewGuesses() {
        return packagedWith("parley.gate.guesses=" + GUESSES, "parley.gate.guessesPer=1h");
    }

    @Test
    void another_address_in_a_header_gives_no_more_guesses() {
        assertThat(visitor().get("api/rooms/" + NOWHERE).status()).isEqualTo(404);
        for (int i = 1; i < GUESSES; i++) {
            assertThat(asksFrom("192.0.2." + i)).isEqualTo(404);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(asksFrom("192.0.2.1" + i)).isEqualTo(429);
        }
    }

    private int asksFrom(String address) {
        String headers = String.join(
                "\n", HEADERS.stream().map(header -> header + ": " + address).toList());
        return rawSocket().ask("GET", "api/rooms/" + NOWHERE, headers).status();
    }
}
