package chat.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.web.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests how the time at which a name is free is written. */
class FreeAtTest {
    private static final Duration A_WHILE = Duration.ofHours(1);

    @Test
    void a_frame_has_the_time_only_if_it_is_known() {
        Wire wire = new Wire();

        assertThat(wire.write(new ServerFrame.Refused(null, "name-taken", null, "2026-11-22T14:05:00Z", null)))
                .contains("\"freeAt\":\"2026-11-22T14:05:00Z\"");
        assertThat(wire.write(new ServerFrame.Refused(null, "name-taken", null, null)))
                .doesNotContain("freeAt");
    }

    @Test
    void a_problem_has_the_time_in_whole_seconds() {
        Instant earliest = Instant.now().plus(A_WHILE);
        Refused held = new Refused(Refusal.NAME_TAKEN, A_WHILE);

        assertThat(held.freeAt().orElseThrow()).isAfterOrEqualTo(earliest);
        assertThat(Problem.text(held)).containsPattern("\"freeAt\":\"[-0-9]+T[0-9:]+Z\"");
        assertThat(Problem.text(Refused.nameOf("Ada"))).doesNotContain("freeAt", "Ada");
        assertThat(new Refused(Refusal.TOO_MANY_TRIES, A_WHILE).freeAt()).isEmpty();
    }
}
