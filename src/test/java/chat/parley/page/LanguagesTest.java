package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that both languages have the same words. */
class LanguagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    /** The keys that need no translation. */
    private static final Set<String> SAME = Set.of(
            "join.title",
            "page.alerts.title",
            "page.announced",
            "page.announced.act",
            "page.form.help",
            "page.form.leave",
            "page.keys.copy",
            "page.keys.delete",
            "page.keys.edit",
            "page.keys.enter",
            "page.keys.escape",
            "page.keys.question-mark",
            "page.keys.moderate",
            "page.keys.reply",
            "page.keys.shift-enter",
            "page.keys.unread",
            "page.quote",
            "page.title",
            "page.title.mentions",
            "page.title.unread");

    private final Properties english = Wording.properties(Locale.ROOT);
    private final Properties arabic = Wording.properties(ARABIC);

    @Test
    void each_key_has_words_in_both_languages() {
        assertThat(bare(english)).contains("page.send", "page.people");
        assertThat(bare(arabic)).isEqualTo(bare(english));
    }

    @Test
    void counted_messages_have_every_plural_form() {
        assertThat(formsMissing(english, Locale.ENGLISH)).isEmpty();
        assertThat(formsMissing(arabic, ARABIC)).isEmpty();
        arabic.remove("page.people.few");
        assertThat(formsMissing(arabic, ARABIC)).containsExactly("page.people.few");
    }

    @Test
    void both_languages_use_the_same_placeholders() {
        assertThat(arabic.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(known(key)))
                        .as(key)
                        .containsAll(placeholders(arabic.getProperty(key))));
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> key.equals(bare(key)) || key.endsWith(".other"))
                .allSatisfy(key -> assertThat(placeholders(arabic.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    /** The English text of a key; one form may stand for several. */
    private String known(String key) {
        return english.getProperty(key, "") + english.getProperty(bare(key) + ".other", "");
    }

    @Test
    void nothing_was_left_in_english() {
        var same = arabic.stringPropertyNames().stream()
                .filter(key -> arabic.getProperty(key).equals(english.getProperty(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(same).isEqualTo(new TreeSet<>(SAME));
    }

    private static Set<String> formsMissing(Properties words, Locale locale) {
        var keywords = PluralRules.forLocale(locale).getKeywords();
        var counted = words.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".one"))
                .map(LanguagesTest::bare)
                .toList();
        assertThat(counted).isNotEmpty();
        return counted.stream()
                .flatMap(key -> keywords.stream().map(form -> key + "." + form))
                .filter(key -> !words.containsKey(key))
                .collect(Collectors.toSet());
    }

    private static Set<String> bare(Properties words) {
        return words.stringPropertyNames().stream()
                .map(LanguagesTest::bare)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bare(String key) {
        return Wording.NUMBER.matcher(key).replaceFirst("");
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
