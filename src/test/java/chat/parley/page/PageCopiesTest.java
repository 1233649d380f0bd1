package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the words of a message reach the screen on two ways only: with a row of the log, which is made anew from
 * the log at each drawing, or through Copies, which follow each edit and removal.
 */
class PageCopiesTest {
    private static final String COPIES = "page/model/copies.js";
    /** The modules that turn the words of a message into something to show. */
    private static final Set<String> SHOWING =
            Set.of("page/text/shown.js", "page/view/rich.js", "page/text/message.js");

    private static final Set<String> ROWS =
            Set.of("page/view/context-painter.js", "page/view/message-painter.js", "page/view/rich.js");
    /** Those that show what Copies tell, and the module that asks Copies for them. */
    private static final Map<String, String> TOLD = Map.of(
            "page/view/painter.js", "page/elements/search-panel.js",
            "page/model/announcements.js", "page/view/announcer.js");
    /** What shows a message outside of the log. */
    private static final Set<String> COPYING = Set.of(
            "page/elements/search-panel.js",
            "page/view/announcer.js",
            "page/features/about-message.js",
            "page/device/notifications.js");

    private static final Pattern KEEPS = Pattern.compile("copies\\.keep\\(");

    @Test
    void words_of_messages_are_shown_only_in_rows_and_by_copies() {
        var showing = Pages.texts(".js").keySet().stream()
                .filter(module -> !module.startsWith("page/text/"))
                .filter(module -> Modules.imports(module).stream().anyMatch(SHOWING::contains));
        assertThat(showing)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ROWS, TOLD.keySet(), Set.of(COPIES))
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void what_shows_a_message_outside_of_the_log_follows_it() {
        var keeping = Pages.texts(".js").entrySet().stream()
                .filter(module -> KEEPS.matcher(module.getValue()).find())
                .map(Map.Entry::getKey);
        assertThat(keeping).containsExactlyInAnyOrderElementsOf(COPYING);
        assertThat(COPYING).containsAll(TOLD.values());
    }
}
