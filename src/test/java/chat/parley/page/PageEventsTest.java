package chat.parley.page;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the page's events are in one table, and that modules refer to them by its constants. */
class PageEventsTest {
    private static final String TABLE = "page/events.js";
    private static final Pattern LINE = Pattern.compile("(?m)^/\\*\\* .+ \\*/\\nexport const ([A-Z_]+) = '([a-z-]+)';");
    private static final Pattern BY_HAND =
            Pattern.compile("CustomEvent|dispatchEvent\\((?!new Event\\('input')|\\b(?:emit|on)\\([^,()]+, ['\"`]");
    private static final Pattern HANDLED = Pattern.compile("addEventListener\\('([\\w-]+)'");

    @Test
    void an_event_name_outside_the_table_is_detected() {
        assertThat("this.dispatchEvent(new CustomEvent('act'))").containsPattern(BY_HAND);
        assertThat("on(document, 'act', done)").containsPattern(BY_HAND);
        assertThat("on(document, ACT, done)").doesNotContainPattern(BY_HAND);
    }

    @Test
    void no_module_spells_out_an_event_name() {
        assertThat(modules()).isNotEmpty().allSatisfy((name, text) -> {
            assertThat(text).as(name).doesNotContainPattern(BY_HAND);
            assertThat(HANDLED.matcher(text).results().map(one -> one.group(1)))
                    .as(name)
                    .doesNotContainAnyElementsOf(events().values());
        });
    }

    @Test
    void each_event_is_emitted_by_one_module_and_handled_by_another() {
        assertThat(events()).hasSizeGreaterThan(15);
        assertThat(events().keySet()).allSatisfy(event -> {
            assertThat(modules().values())
                    .as(event + " is emitted")
                    .anyMatch(text -> has(text, "(emit\\(|PRESSED = ).*", event));
            assertThat(modules().values())
                    .as(event + " is handled")
                    .anyMatch(text -> has(text, "on\\([\\w.]+, ", event));
        });
    }

    private static boolean has(String module, String before, String event) {
        return Pattern.compile(before + "\\b" + event + "\\b").matcher(module).find();
    }

    /** The names in the table, each with its comment, by their constants. */
    private static Map<String, String> events() {
        return LINE.matcher(Pages.texts(".js").get(TABLE))
                .results()
                .collect(toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static Map<String, String> modules() {
        var modules = Pages.texts(".js");
        modules.remove(TABLE);
        return modules;
    }
}
