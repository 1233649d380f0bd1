package chat.parley.join;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the join page says about a name that somebody else has. */
class TakenNameTest {
    @ParameterizedTest
    @CsvSource({"en, Ada is in this room. Choose another name.", "ar, Ada في هذه الغرفة الآن. اختر اسمًا آخر."})
    void a_person_who_is_present_is_named(String language, String said) {
        assertThat(words(language).of(Refused.nameOf("Ada"))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 90, it's free in 90 s.", "en, 1800, it's free in 30 min.", "ar-EG, 1800, فسيصبح متاحًا بعد ٣٠ د."})
    void a_held_name_says_when_it_is_free(String language, long seconds, String said) {
        Refused held = new Refused(Refusal.NAME_TAKEN, Duration.ofSeconds(seconds));

        assertThat(words(language).of(held)).endsWith(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 'Someone in this room already has that name'", "ar, في هذه الغرفة شخص لديه هذا الاسم"})
    void otherwise_nothing_is_promised(String language, String said) {
        assertThat(words(language).of(new Refused(Refusal.NAME_TAKEN)))
                .startsWith(said)
                .doesNotContain("{", " min", " د.");
    }

    private static Words words(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Words(locale, locale);
    }
}
