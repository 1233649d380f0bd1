package chat.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.room.Journal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenamedTest {
    private static final String OLD = "parley.live.beat";
    private static final String NEW = "parley.live.pingInterval";

    private static Duration pingInterval(Map<String, String> given) {
        return Settings.from(key -> Optional.ofNullable(given.get(key))).live().pingInterval();
    }

    @Test
    void an_old_name_works_and_the_log_names_the_new_one() {
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
}
