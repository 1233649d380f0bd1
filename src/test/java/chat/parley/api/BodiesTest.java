package chat.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Member;
import chat.parley.room.Garden;
import chat.parley.search.Found;
import chat.parley.search.Hit;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final Member ADA = new Member("m1", "Ada");

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject documented() throws IOException {
        return Files.readString(Path.of("docs/protocol.md"))
                .lines()
                .filter(line -> line.startsWith("{\"epoch\"") && line.contains("\"hits\""))
                .findFirst()
                .map(BodiesTest::json)
                .orElseThrow();
    }

    @Test
    void a_search_is_answered_as_it_is_documented() throws IOException {
        Hit hit = new Hit(2, "2026-11-22T17:30:14.002Z", ADA, "Shall we ", "begin", "?", "Shall we begin?", 9, 14);
        JsonObject written = json(new Bodies().found(new Garden().room.log(), new Found(List.of(hit), 2L)));
        assertThat(written.keySet()).isEqualTo(documented().keySet());
        assertThat(written.get("hits")).isEqualTo(documented().get("hits"));
        assertThat(written.get("next")).isEqualTo(documented().get("next"));
        assertThat(hit.text().substring(hit.from(), hit.to())).isEqualTo(hit.hit());
    }
}
