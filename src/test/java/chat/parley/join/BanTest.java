package chat.parley.join;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the join page says to somebody who is banned. */
class BanTest {
    private static Ban ban(String language, Duration left, String reason) {
        Locale locale = Locale.forLanguageTag(language);
        return new Ban(new Words(locale, locale), Refused.banned(left, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "en, You're banned from this room until @.",
        "ar, أنت محظور من هذه الغرفة حتى @.",
    })
    void the_sentence_has_the_end_in_it(String language, String said) {
        Ban ban = ban(language, Duration.ofMinutes(10), "Spam");
        assertThat(ban.getBefore() + "@" + ban.getAfter()).isEqualTo(said);
        assertThat(ban.getReason()).isEqualTo("Spam");
    }

    @Test
    void a_reader_with_or_without_scripts_gets_the_same_time() {
        Ban ban = ban("en", Duration.ofMinutes(10), "");
        Instant until = Instant.parse(ban.getUntil());
        assertThat(Duration.between(Instant.parse(ban.getNow()), until))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(1));
        assertThat(ban.getShown()).isEqualTo(until.toString().replaceAll("T(..:..).*", " $1 UTC"));
    }

    @ParameterizedTest
    @CsvSource({"en, You're banned from this room.", "ar, أنت محظور من هذه الغرفة."})
    void a_ban_for_good_has_no_end(String language, String said) {
        Ban ban = ban(language, Duration.ZERO, "");
        assertThat(ban.isEnding()).isFalse();
        assertThat(ban.getBefore() + ban.getAfter()).isEqualTo(said);
    }
}
