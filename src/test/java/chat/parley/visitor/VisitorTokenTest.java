package chat.parley.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which tokens a server accepts as Ada's. */
class VisitorTokenTest {
    private static final String KEY = "a key of the Garden's two servers";
    private static final String OTHER_KEY = "a key of the Orchard's two servers";
    private static final String ADA = "11111111-1111-4111-8111-111111111111";
    private static final String GRACE = "22222222-2222-4222-8222-222222222222";
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final VisitorToken ADAS = new VisitorToken(ADA, NOON.plus(HALF_AN_HOUR));

    private final TokenSigner signer = new TokenSigner(KEY);

    @Test
    void every_server_with_the_key_accepts_a_token_until_it_expires() {
        String text = ADAS.text(signer);

        assertThat(VisitorToken.read(text, new TokenSigner(KEY), NOON)).contains(ADAS);
        assertThat(VisitorToken.read(text, signer, ADAS.until().minusSeconds(1)))
                .contains(ADAS);
        assertThat(VisitorToken.read(text, signer, ADAS.until())).isEmpty();
    }

    @Test
    void another_key_or_purpose_verifies_no_token() {
        assertThat(VisitorToken.read(ADAS.text(signer), signer, NOON)).isPresent();

        assertThat(VisitorToken.read(ADAS.text(new TokenSigner(OTHER_KEY)), signer, NOON))
                .isEmpty();
    }

    @Test
    void a_new_key_signs_and_the_old_one_still_verifies() {
        TokenSigner both = new TokenSigner(OTHER_KEY + " , " + KEY);

        assertThat(VisitorToken.read(ADAS.text(signer), both, NOON)).contains(ADAS);
        assertThat(VisitorToken.read(ADAS.text(both), new TokenSigner(OTHER_KEY), NOON))
                .contains(ADAS);
        assertThat(VisitorToken.read(ADAS.text(both), signer, NOON)).isEmpty();
    }

    @Test
    void no_letter_of_a_token_can_be_changed() {
        String text = ADAS.text(signer);

        for (int i = 0; i < text.length() - 1; i++) {
            String altered = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(VisitorToken.read(altered, signer, NOON)).as(altered).isEmpty();
        }
        assertThat(VisitorToken.read(text.replace(ADA, GRACE), signer, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1.", "....", "1.x.y", "2." + ADA + ".1795608000", "1." + ADA + ".99999999999999999"})
    void a_signed_text_of_another_form_is_not_a_token(String text) {
        assertThat(VisitorToken.read(text, signer, NOON)).isEmpty();
        assertThat(VisitorToken.read(text + "." + signer.sign(text), signer, NOON))
                .isEmpty();
    }

    @Test
    void a_token_is_renewed_after_a_third_of_its_lifetime() {
        assertThat(ADAS.isDue(NOON.plusSeconds(600), HALF_AN_HOUR)).isFalse();
        assertThat(ADAS.isDue(NOON.plusSeconds(601), HALF_AN_HOUR)).isTrue();
    }

    @Test
    void a_guessable_key_is_refused_and_not_shown() {
        assertThatThrownBy(() -> new TokenSigner(KEY + ",secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parley.gate.visitorKey has a key of 6 characters")
                .hasMessageNotContaining("secret");
    }
}
