package chat.parley.room.redis.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.room.redis.OwnRedis;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests that a Lua script reads Java's arguments byte for byte. */
class ArgumentsTest {
    private static final String DECODE = "local args = cjson.decode(ARGV[1]) ";

    @Test
    void a_script_reads_each_text_as_it_was() {
        String hard = "\"quoted\" \\ back / slash\n\r\t\u0000\u0001\u001f\u007f Ä ß 🌹 \u2028 \\u0041 {}[]";
        try (OwnRedis own = new OwnRedis();
                Jedis redis = own.client()) {
            String json = new Arguments().put("text", hard).json();
            assertThat(redis.eval(DECODE + "return args.text", List.of(), List.of(json)))
                    .isEqualTo(hard);
            String nested = new Arguments()
                    .put("none", List.of())
                    .put("looks", List.of("a", hard))
                    .put("object", new Arguments().put("empty", new Arguments()).put("number", 1L << 53))
                    .json();
            assertThat(redis.eval(
                            DECODE + "return { #args.none, args.looks[2], string.format('%.0f', args.object.number) }",
                            List.of(),
                            List.of(nested)))
                    .isEqualTo(List.of(0L, hard, "9007199254740992"));
        }
    }

    @Test
    void an_object_is_written_in_order() {
        Arguments arguments =
                new Arguments().put("a", 1).put("b", List.of("x", "y")).put("c", new Arguments());
        assertThat(arguments.json()).isEqualTo("{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":{}}");
    }

    @Test
    void a_key_without_its_arguments_is_refused() {
        assertThatThrownBy(() -> Script.FIND.keys("parley:{b0}:", new Arguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("code");
        assertThat(Script.APPEND.keys(
                        "parley:{b3}:", new Arguments().put("code", "R3BX7X58").put("draft", "m1:x")))
                .allMatch(key -> key.startsWith("parley:{b3}:"))
                .contains("parley:{b3}:room:R3BX7X58:draft:m1:x");
    }
}
