package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that no script takes a key press that belongs to an input method. */
class PageKeysTest {
    private static final String GUARD = "page/view/keys.js";
    private static final Pattern LISTENS =
            Pattern.compile("addEventListener\\('key(?:down|up|press)'|\\bonkey\\w+\\s*=");

    @Test
    void every_key_listener_stands_behind_the_guard() {
        assertThat(Pages.texts(".js").get(GUARD)).containsPattern(LISTENS);
        assertThat(Pages.texts(".js"))
                .allSatisfy((name, text) ->
                        assertThat(name.equals(GUARD) ? "" : text).as(name).doesNotContainPattern(LISTENS));
    }
}
