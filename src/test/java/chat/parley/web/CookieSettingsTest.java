package chat.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieSettingsTest {
    @Test
    void the_cookie_path_is_the_application_or_the_configured_one() {
        assertThat(CookieSettings.path("", "/parley")).isEqualTo("/parley");
        assertThat(CookieSettings.path("", "")).isEqualTo("/");
        assertThat(CookieSettings.path("/chat", "/parley")).isEqualTo("/chat");
        assertThat(CookieSettings.path("/", "/parley")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "https://chat.example/", "/chat; Domain=example", "/a b", "/a,b"})
    void an_invalid_path_is_reported_with_its_key(String wrong) {
        assertThatThrownBy(() -> CookieSettings.path(wrong, "/parley"))
                .hasMessageContaining("parley.gate.cookiePath is '" + wrong + "'");
    }
}
