package chat.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetiredTest {
    private final Journal journal = new Journal(Retired.class);

    @AfterEach
    void no_more() {
        journal.close();
    }

    private void warnOf(Map<String, String> given) {
        Retired.warn(key -> Optional.ofNullable(given.get(key)));
    }

    @Test
    void a_retired_setting_in_use_is_reported_once() {
        warnOf(Map.of("parley.log.messages", "50"));
        assertThat(journal.messages()).isEmpty();
        warnOf(Map.of("parley.log.messages", "50", "parley.live.direct", "true"));
        assertThat(journal.messages()).containsExactly("WARNING: parley.live.direct has no effect any more: remove it");
    }

    @Test
    void a_retired_setting_is_not_a_setting() {
        List<String> rows = SettingsTest.rows().toList();
        warnOf(Map.of());
        for (String key : List.of("parley.live.direct", "parley.live.stuckSends"))
            assertThat(rows).noneMatch(row -> row.startsWith("| `" + key + "` "));
    }
}
