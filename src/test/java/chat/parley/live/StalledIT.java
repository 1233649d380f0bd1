package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.runtime.Stall;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a pool of which every thread is stuck, and every replacement too. The pools are Parley's own on every server. */
@Tag("readme")
class StalledIT extends Visits {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
    private static final Duration HELPED_WITHIN = Duration.ofSeconds(60);

    @Deployment(testable = false)
    public static WebArchive parleyWithAStall() {
        return packaged().addClasses(Stall.class);
    }

    @AfterEach
    void they_come_back() {
        visitor().get("stall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fanOut", "closers"})
    void a_stuck_pool_is_reported_by_health_and_replaced(String pool) {
        Chatter grace = comes("Grace").withPatience(HELPED_WITHIN).creates("Garden");
        Chatter linus = comes("Linus").withPatience(HELPED_WITHIN).joins(grace.code());
        grace.says("Is everything well?");
        linus.hears("Is everything well?");
        assertThat(isUp("ready", "pool-" + pool)).isTrue();

        visitor().get("stall?pool=" + pool);

        await().atMost(SEEN_WITHIN).until(() -> !isUp("ready", "pool-" + pool));
        assertThat(visitor().get("health/ready").status()).isEqualTo(503);
        assertThat(visitor().get("health/live").status()).isEqualTo(200);
        await().atMost(HELPED_WITHIN).until(() -> visitor().get("health").status() == 200);
        grace.says("Well again?");
        linus.hears("Well again?");
    }

    private boolean isUp(String which, String check) {
        return visitor().get("health/" + which).json().objects("checks").stream()
                .filter(one -> one.text("name").equals(check))
                .map((Json one) -> one.text("status"))
                .findFirst()
                .orElseThrow()
                .equals("UP");
    }
}
