package chat.parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final Json frame = Json.read("{\"type\":\"x\",\"seq\":7,\"on\":true,\"by\":{\"id\":\"m1\"},\"none\":null,"
            + "\"people\":[{\"id\":\"m1\"},{\"id\":\"m2\"}]}");

    @Test
    void fields_are_read_by_name_and_kind() {
        assertThat(frame.text("type")).isEqualTo("x");
        assertThat(frame.number("seq")).isEqualTo(7);
        assertThat(frame.flag("on")).isTrue();
        assertThat(frame.object("by").text("id")).isEqualTo("m1");
        assertThat(frame.objects("people"))
                .extracting(person -> person.text("id"))
                .containsExactly("m1", "m2");
    }

    @Test
    void a_null_or_absent_field_is_missing() {
        assertThat(frame.has("type")).isTrue();
        assertThat(frame.has("none")).isFalse();
        assertThat(frame.textOrNothing("none")).isEmpty();
        assertThatThrownBy(() -> frame.text("nowhere"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void written_json_is_read_back() {
        String text = "\"quoted\" \\ \n \uD83C\uDF33 </script>";

        Json written = Json.empty().with("text", text).with("seq", 7).with("on", false);

        assertThat(Json.read(written.toString()).text("text")).isEqualTo(text);
        assertThat(written.number("seq")).isEqualTo(7);
        assertThat(written.flag("on")).isFalse();
    }

    @Test
    void text_that_is_not_an_object_is_refused() {
        assertThatThrownBy(() -> Json.read("[1]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.read("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
