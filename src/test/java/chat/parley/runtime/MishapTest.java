package chat.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MishapTest {
    private static String printed(Throwable failed) {
        StringWriter printed = new StringWriter();
        Mishap.of(failed).printStackTrace(new PrintWriter(printed, true));
        return printed.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nSEVERE",
                "\nSEVERE",
                "\u001b[2J",
                "\u2028SEVERE",
                "\u0085SEVERE",
                "\u202E",
                "\u0000",
                "x\ud801"
            })
    void invisible_characters_are_escaped(String typed) {
        String printed = printed(new IllegalStateException("over a tree \uD83C\uDF33" + typed));

        assertThat(printed.lines().findFirst().orElseThrow())
                .contains("java.lang.IllegalStateException: over a tree \uD83C\uDF33", "\\u")
                .doesNotContain(typed);
        assertThat(printed).doesNotContainPattern("(?m)^SEVERE");
    }

    @Test
    void a_mishap_states_its_place_and_cause() {
        Throwable cause = new IllegalArgumentException("no\nSEVERE: forged");

        assertThat(printed(new IllegalStateException("over this", cause)))
                .contains(
                        "over this",
                        "at chat.parley.runtime.MishapTest.a_mishap_states",
                        "Caused by: ",
                        "no\\u000aSEVERE: forged");
    }

    @Test
    void a_ring_of_causes_ends() {
        Exception one = new IllegalStateException("one");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(printed(one)).contains("one", "other");
    }
}
