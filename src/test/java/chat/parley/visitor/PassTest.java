package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a server believes to be Ada. */
class PassTest {
    private static final String KEY = "a key of the Garden's two servers";
    private static final String OTHER_KEY = "a key of the Orchard's two servers";
    private static final String ADA = "11111111-1111-4111-8111-111111111111";
    private static final String GRACE = "22222222-2222-4222-8222-222222222222";
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Pass ADAS = new Pass(ADA, NOON.plus(HALF_AN_HOUR));

    private final Seal seal = new Seal(KEY);

    @Test
    void every_server_with_the_key_knows_ada_until_her_pass_ends() {
        String text = ADAS.text(seal);

        assertThat(Pass.read(text, new Seal(KEY), NOON)).contains(ADAS);
        assertThat(Pass.read(text, seal, ADAS.until().minusSeconds(1))).contains(ADAS);
        assertThat(Pass.read(text, seal, ADAS.until())).isEmpty();
    }

    @Test
    void another_key_or_another_purpose_of_it_makes_no_pass() {
        assertThat(Pass.read(ADAS.text(seal), seal, NOON)).isPresent();

        assertThat(Pass.read(ADAS.text(new Seal(OTHER_KEY)), seal, NOON)).isEmpty();
    }

    @Test
    void a_new_key_signs_and_the_old_one_is_still_believed() {
        Seal both = new Seal(OTHER_KEY + " , " + KEY);

        assertThat(Pass.read(ADAS.text(seal), both, NOON)).contains(ADAS);
        assertThat(Pass.read(ADAS.text(both), new Seal(OTHER_KEY), NOON)).contains(ADAS);
        assertThat(Pass.read(ADAS.text(both), seal, NOON)).isEmpty();
    }

    @Test
    void no_letter_of_a_pass_can_be_another() {
        String text = ADAS.text(seal);

        for (int i = 0; i < text.length() - 1; i++) {
            String altered = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(Pass.read(altered, seal, NOON)).as(altered).isEmpty();
        }
        assertThat(Pass.read(text.replace(ADA, GRACE), seal, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1.", "....", "1.x.y", "2." + ADA + ".1795608000", "1." + ADA + ".99999999999999999"})
    void what_is_no_pass_is_none_even_if_it_was_sealed(String text) {
        assertThat(Pass.read(text, seal, NOON)).isEmpty();
        assertThat(Pass.read(text + "." + seal.of(text), seal, NOON)).isEmpty();
    }

    @Test
    void a_pass_is_renewed_when_a_third_of_its_time_is_over() {
        assertThat(ADAS.isDue(NOON.plusSeconds(600), HALF_AN_HOUR)).isFalse();
        assertThat(ADAS.isDue(NOON.plusSeconds(601), HALF_AN_HOUR)).isTrue();
    }

    @Test
    void a_key_that_could_be_guessed_is_not_taken_and_not_told() {
        assertThatThrownBy(() -> new Seal(KEY + ",secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parley.gate.visitorKey has a key of 6 characters")
                .hasMessageNotContaining("secret");
    }
}
