package chat.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetiredTest {
    private final Logger logger = Logger.getLogger(Retired.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void no_more() {
        logger.removeHandler(handler);
    }

    private void warnOf(Map<String, String> given) {
        Retired.warn(key -> Optional.ofNullable(given.get(key)));
    }

    @Test
    void a_setting_that_is_no_more_is_named_once_if_somebody_still_gives_it() {
        warnOf(Map.of("parley.log.messages", "50"));
        assertThat(lines).isEmpty();
        warnOf(Map.of("parley.log.messages", "50", "parley.live.direct", "true"));
        assertThat(lines).containsExactly("WARNING parley.live.direct has no effect any more: remove it");
    }

    @Test
    void what_is_retired_is_no_setting() {
        List<String> rows = SettingsTest.rows().toList();
        warnOf(Map.of());
        for (String key : List.of("parley.live.direct", "parley.live.stuckSends"))
            assertThat(rows).noneMatch(row -> row.startsWith("| `" + key + "` "));
    }
}
