package chat.parley.join;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how the join page says when something may be tried again. */
class AgainTest {
    @ParameterizedTest
    @CsvSource({
        "en, en-US, 30, Try again in 30 s.",
        "en, en-US, 119, Try again in 119 s.",
        "en, en-US, 121, Try again in 3 min.",
        "ar, ar-EG, 30, حاول مرة أخرى بعد ٣٠ ث.",
        "ar, ar-MA, 600, حاول مرة أخرى بعد 10 د."
    })
    void the_wait_is_in_the_digits_of_the_readers_country(String language, String reader, long seconds, String said) {
        Words words = new Words(Locale.forLanguageTag(language), Locale.forLanguageTag(reader));

        assertThat(words.of(new Refused(Refusal.TOO_MANY_TRIES, Duration.ofSeconds(seconds))))
                .endsWith(said);
    }
}
