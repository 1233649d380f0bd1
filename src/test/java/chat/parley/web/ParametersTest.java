package chat.parley.web;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void url_parameters_precede_form_parameters() {
        var read = Parameters.of("a=1&b=%C3%A9+%2B", "a=2&c&=x&&");
        assertThat(read.get("a")).containsExactly("1", "2");
        assertThat(read.get("b")).containsExactly("é +");
        assertThat(read.get("c")).containsExactly("");
        assertThat(read.get("")).containsExactly("x");
        assertThat(Parameters.of(null, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=%zz", "lang=%", "lang=%4", "%=1", "lang=%-1", "lang=%e2%28", "lang=%ff"})
    void an_invalid_escape_is_refused(String query) {
        assertThat(Parameters.of("lang=%41", "")).containsKey("lang");
        refused(Refusal.UNREADABLE, () -> Parameters.of(query, ""));
        assertThatThrownBy(() -> Parameters.of("", query)).isInstanceOf(Refused.class);
    }
}
