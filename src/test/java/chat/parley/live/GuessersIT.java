package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests guessing from many addresses, none of which tries too often. The tests act as a trusted proxy. */
class GuessersIT extends Visits {
    private static final int FROM_ALL = 40;

    @Deployment(testable = false)
    public static WebArchive parleyWithFewGuessesInAll() {
        return packagedWith(
                "parley.gate.proxies=127.0.0.1",
                "parley.gate.guesses=10",
                "parley.gate.allGuesses=" + FROM_ALL,
                "parley.gate.guessesPer=1h");
    }

    @Test
    void guesses_from_many_addresses_count_together_and_block_nobody_else() {
        Chatter ada = comes("Ada").creates("Garden");
        IntStream.range(0, FROM_ALL)
                .forEach(i -> assertThat(asks("203.0.113." + i % 10, NOWHERE)).isEqualTo(404));

        assertThat(asks("203.0.113.0", NOWHERE)).isEqualTo(429);
        assertThat(asks("203.0.113.0", ada.code())).isEqualTo(429);

        assertThat(asks("198.51.100.1", ada.code())).isEqualTo(200);
        comes("Grace").joins(ada.code());
        ada.isCutOff();
        ada.resumes().seesPosted(ada.says("still here"));
    }

    private int asks(String address, String code) {
        return visitor().get("api/rooms/" + code, "X-Forwarded-For", address).status();
    }
}
