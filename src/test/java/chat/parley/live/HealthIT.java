package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the health of a server that is up; {@link DrainIT} tests one that is not. */
class HealthIT extends Live {
    @ParameterizedTest
    @CsvSource({"started, start", "live, pulse", "ready, door", "ready, log", "ready, duty-rooms", "ready, duty-hold"})
    void a_healthy_server_reports_up_to_anybody(String which, String check) {
        Answer answer = visitor().get("health/" + which);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.json().text("status")).isEqualTo("UP");
        assertThat(answer.json().objects("checks"))
                .anySatisfy(one -> assertThat(one.text("name")).isEqualTo(check))
                .allSatisfy(one -> assertThat(one.text("status")).isEqualTo("UP"));
    }

    @Test
    void all_checks_are_available_at_one_url() {
        List<Json> checks = visitor().get("health").json().objects("checks");

        assertThat(checks).extracting(one -> one.text("name")).contains("pulse", "door");
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/nothing", "health/live/more"})
    void there_are_no_other_health_urls(String path) {
        assertThat(visitor().get(path).status()).isEqualTo(404);
    }
}
