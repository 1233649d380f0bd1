package chat.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.room.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenamedTest {
    private static final String OLD = "parley.live.beat";
    private static final String NEW = "parley.live.pingInterval";

    private static Duration pingInterval(Map<String, String> given) {
        return Settings.from(key -> Optional.ofNullable(given.get(key)))
                .live()
                .heartbeat()
                .pingInterval();
    }

    @Test
    void an_old_name_works_with_a_warning() {
        try (Journal journal = new Journal(Renamed.class)) {
            assertThat(pingInterval(Map.of(NEW, "7s"))).hasSeconds(7);
            assertThat(journal.messages()).isEmpty();

            assertThat(pingInterval(Map.of(OLD, "9s"))).hasSeconds(9);
            assertThat(journal.messages())
                    .containsExactly(
                            "WARNING: " + OLD + " is now " + NEW + ": the next release does not know the old name");
        }
    }

    @Test
    void the_new_name_wins_over_the_old_one() {
        try (Journal journal = new Journal(Renamed.class)) {
            assertThat(pingInterval(Map.of(OLD, "9s", NEW, "7s"))).hasSeconds(7);
            assertThat(journal.messages()).isEmpty();
        }
    }

    @Test
    void a_bad_value_is_reported_with_the_key_in_use() {
        try (Journal journal = new Journal(Renamed.class)) {
            assertThatThrownBy(() -> pingInterval(Map.of(OLD, "often")))
                    .hasMessageContaining(OLD + " is 'often'")
                    .hasMessageNotContaining(NEW);
            assertThat(journal.messages()).hasSize(1);
        }
    }

    @Test
    void the_documentation_has_every_old_name_beside_the_new_one() throws IOException {
        String page = Files.readString(Path.of("docs/configuration.md"));
        List<String> rows = Stream.concat(rows("live", LiveSettings.class), rows("redis", RedisSettings.class))
                .toList();
        assertThat(rows).hasSize(11).allSatisfy(row -> assertThat(page).contains(row));
    }

    private static Stream<String> rows(String group, Class<? extends Record> settings) {
        return SettingsTest.settings(settings)
                .filter(part -> !part.getAnnotation(Setting.class).was().isEmpty())
                .map(part -> "| `"
                        + SettingsReader.key(
                                group, part.getAnnotation(Setting.class).was()) + "` | `"
                        + SettingsReader.key(group, part) + "` |");
    }
}
