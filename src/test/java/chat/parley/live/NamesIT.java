package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesIT extends Live {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Ada Lovelace",
                "Zoë",
                "Ольга",
                "李雷",
                "سارة",
                "\uD83D\uDC69\u200D\uD83D\uDD2C",
                "x\uD83C\uDF33"
            })
    void names_in_any_script_are_accepted(String name) {
        Answer answer = join(newRoom("Garden"), name);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().text("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', name-empty",
        "'   ', name-empty",
        "'Ada\u202Eadmin', name-malformed",
        "'\u2066Ada', name-malformed",
        "'A\u200Bda', name-malformed",
        "'A\u0000da', name-malformed",
        "'A\nda', name-malformed",
        "'\u3164', name-empty",
        "'\uFF21da', name-styled"
    })
    void deceptive_names_are_refused(String name, String why) {
        String room = newRoom("Garden");
        assertThat(join(room, "Ada").status()).isEqualTo(201);

        Answer answer = join(room, name);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(why);
    }

    @Test
    void a_name_has_up_to_32_visible_characters() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(join(newRoom("Garden"), "x".repeat(32)).status()).isEqualTo(201);
        assertThat(join(newRoom("Garden"), family.repeat(32)).status()).isEqualTo(201);
        assertThat(join(newRoom("Garden"), "x".repeat(33)).code()).isEqualTo("name-too-long");
        assertThat(join(newRoom("Garden"), family.repeat(33)).code()).isEqualTo("name-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ADA", "\u0410da", "Ad\u0430", "Ada "})
    void a_name_that_is_taken_or_looks_alike_is_refused(String other) {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(join(ada.code(), "Grace").status()).isEqualTo(201);

        Answer answer = join(ada.code(), other);

        assertThat(answer.status()).isIn(400, 409);
        assertThat(answer.code()).isIn("name-taken", "name-malformed");
    }

    @Test
    void a_name_is_free_again_in_another_room() {
        Chatter ada = comes("Ada").creates("Garden");
        assertThat(join(ada.code(), "Ada").code()).isEqualTo("name-taken");

        assertThat(join(newRoom("Orchard"), "Ada").status()).isEqualTo(201);
    }

    @Test
    void one_of_many_concurrent_claims_gets_the_name() {
        String room = newRoom("Garden");

        List<CompletableFuture<Answer>> asked = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> join(room, "Ada")))
                .toList();

        assertThat(asked.stream().map(answer -> answer.join().status()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void a_missing_or_non_text_name_is_refused() {
        String members = "api/rooms/" + newRoom("Garden") + "/members";
        assertThat(visitor().post(members, named("Ada")).status()).isEqualTo(201);

        Answer number = visitor().post(members, Json.read("{\"name\":{\"first\":\"Ada\"}}"));
        Answer nothing = visitor().post(members, Json.empty());

        assertThat(number.status()).isEqualTo(400);
        assertThat(number.code()).isEqualTo("unreadable");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.code()).isEqualTo("name-empty");
    }

    private Answer join(String room, String name) {
        return visitor().post("api/rooms/" + room + "/members", named(name));
    }
}
