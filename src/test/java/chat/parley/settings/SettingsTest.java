package chat.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static Settings with(String key, String value) {
        return Settings.from(asked -> Optional.ofNullable(Map.of(key, value).get(asked)));
    }

    @Test
    void an_unset_setting_has_its_default() {
        Settings settings = Settings.defaults();
        assertThat(settings.log().capacity().messages()).isEqualTo(1000);
        assertThat(settings.live().presence().grace()).isEqualTo(Duration.ofSeconds(8));
        assertThat(settings.gate().visitors().secureCookie()).isFalse();
        assertThat(settings.gate().origins().origins()).isEmpty();
    }

    @Test
    void a_setting_is_found_under_its_group_and_name() {
        assertThat(with("parley.log.messages", " 50 ").log().capacity().messages())
                .isEqualTo(50);
        assertThat(with("parley.room.idle", "90m").room().idle()).isEqualTo(Duration.ofMinutes(90));
        assertThat(with("parley.room.idle", "PT2H").room().idle()).isEqualTo(Duration.ofHours(2));
        assertThat(with("parley.gate.secureCookie", "TRUE").gate().visitors().secureCookie())
                .isTrue();
    }

    @Test
    void an_invalid_value_is_reported_with_its_key() {
        assertThat(with("parley.log.messages", "7").log().capacity().messages()).isEqualTo(7);
        assertThatThrownBy(() -> with("parley.log.messages", "many"))
                .hasMessage("parley.log.messages is 'many', which is not a number above 0")
                .hasNoCause();
        assertThatThrownBy(() -> with("parley.log.messages", "0")).hasMessageContaining("'0'");
        assertThatThrownBy(() -> with("parley.live.grace", "-8s")).hasMessageContaining("a time such as");
        assertThatThrownBy(() -> with("parley.gate.secureCookie", "maybe")).hasMessageContaining("true or false");
    }

    @Test
    void the_documented_table_equals_the_code() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/configuration.md")).stream()
                .dropWhile(line -> !line.startsWith("| setting |"))
                .filter(line -> line.startsWith("| `parley."))
                .toList();
        assertThat(documented).containsExactlyElementsOf(rows().toList());
    }

    /** The rows of all settings, in the order of the records. */
    static Stream<String> rows() {
        return Arrays.stream(Settings.class.getRecordComponents())
                .flatMap(group -> settings(group.getType()).map(setting -> row(group.getName(), setting)));
    }

    /** The settings of a group, including those of its parts. */
    static Stream<RecordComponent> settings(Class<?> group) {
        return Arrays.stream(group.getRecordComponents())
                .flatMap(part -> part.isAnnotationPresent(Setting.class) ? Stream.of(part) : settings(part.getType()));
    }

    @Test
    void no_record_has_more_than_eight_settings() {
        assertThat(groups(Settings.class).skip(1))
                .allSatisfy(group -> assertThat(group.getRecordComponents()).hasSizeLessThanOrEqualTo(8));
    }

    private static Stream<Class<?>> groups(Class<?> group) {
        Stream<Class<?>> parts = Arrays.stream(group.getRecordComponents())
                .filter(part -> !part.isAnnotationPresent(Setting.class))
                .flatMap(part -> groups(part.getType()));
        return Stream.concat(Stream.of(group), parts);
    }

    private static String row(String group, RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        String initial = setting.initial().isEmpty() ? "(none)" : "`" + setting.initial() + "`";
        return "| `" + SettingsReader.key(group, component) + "` | " + initial + " | " + setting.unit() + " | "
                + setting.why() + " |";
    }
}
