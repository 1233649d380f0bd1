package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Flaky;
import chat.parley.testkit.HandshakeRefused;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Tests people behind HAProxy. */
class HaproxyIT extends Proxied {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    HaproxyIT() {
        super(Haproxy::new);
    }

    @Test
    void the_second_server_takes_over_and_stays_when_the_first_returns() {
        Flaky one = network();
        Flaky two = network();
        Haproxy haproxy = also(new Haproxy());
        haproxy.startsWith(haproxy.takingTurns(one.inPlaceOf(base()), two.inPlaceOf(base())));
        Chatter ada = person("Ada", haproxy).creates("Garden");
        Chatter grace = person("Grace", haproxy).joins(ada.code());

        one.shut();
        one.cut();
        comeBack(ada, grace);
        ada.seesPosted(ada.says("On the other one."));

        one.reopen();
        int before = one.accepted();
        await().atMost(PATIENCE).until(() -> one.accepted() > before + 2);
        Chatter linus = person("Linus", haproxy).joins(ada.code());
        linus.hears("On the other one.");
        linus.seesPosted(linus.says("Not on the first."));
        one.shut();
        one.cut();
        linus.seesPosted(linus.says("Nor cut with it."));
        assertThat(Checker.among(List.of(ada, grace))).isEmpty();
    }

    private static void comeBack(Chatter... people) {
        for (Chatter chatter : people) {
            chatter.isCutOff();
            await().atMost(PATIENCE)
                    .ignoreExceptionsMatching(e -> e instanceof HandshakeRefused
                            || e instanceof CompletionException
                            || e instanceof UncheckedIOException)
                    .until(() -> chatter.resumes() != null);
        }
    }
}
