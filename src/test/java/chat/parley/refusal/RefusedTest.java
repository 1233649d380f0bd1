package chat.parley.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the time that a refusal names. */
class RefusedTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T05:48:27Z, 2026-11-30T05:48:27Z",
        "2026-11-30T05:48:27.000000001Z, 2026-11-30T05:48:28Z",
        "2026-11-30T05:48:27.000490558Z, 2026-11-30T05:48:28Z",
        "2026-11-30T05:59:59.999999999Z, 2026-11-30T06:00:00Z"
    })
    void a_name_is_free_at_the_second_that_is_named(Instant free, Instant named) {
        assertThat(Refused.secondFrom(free)).isEqualTo(named);
    }
}
