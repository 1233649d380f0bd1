package chat.parley.text;

import static chat.parley.refusal.RefusalAssertions.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.parley.refusal.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the server and the page's {@code text/cleaned.js} agree about texts: both read the same cases. */
class PlainTextCasesTest {
    private static final int MOST = 4_000;

    static List<JsonObject> cases() throws IOException {
        Path file = Path.of("src", "test", "js", "text", "plain-text.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file, UTF_8))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    @Test
    void there_are_cases_of_each_kind() throws IOException {
        assertThat(cases()).anyMatch(one -> one.getBoolean("unseen"));
        assertThat(cases()).anyMatch(one -> !one.getBoolean("wellFormed"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_the_page_makes_of_a_text_is_accepted(JsonObject one) {
        assertThat(PlainText.wellFormed(one.getString("typed"))).isEqualTo(one.getBoolean("wellFormed"));
        assertThat(PlainText.wellFormed(one.getString("cleaned"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_text_is_empty_for_both(JsonObject one) {
        String cleaned = one.getString("cleaned");
        if (one.getBoolean("unseen") || cleaned.isEmpty())
            refused(Refusal.TEXT_EMPTY, () -> PlainText.check(cleaned, MOST));
        else assertThatCode(() -> PlainText.check(cleaned, MOST)).doesNotThrowAnyException();
    }
}
