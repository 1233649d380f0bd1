package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the page looks at the clock and the zone of the device in one module, and computes with dates in few. */
class PageClockTest {
    private static final String CLOCK = "page/device/clock.js";
    private static final Pattern PRESENT = Pattern.compile(
            "Date\\.now|new Date\\(\\)|new Date\\b(?!\\()|performance\\b|\\btimeStamp\\b|getTimezoneOffset"
                    + "|Intl\\.DateTimeFormat\\(\\)|Temporal\\b");
    private static final Pattern DATES = Pattern.compile("new Date\\(|Intl\\.DateTimeFormat|toLocale(Date|Time)String");
    /** The modules that write the times of events as the reader's zone and country have them. */
    private static final Set<String> WRITERS = Set.of(CLOCK, "page/model/dates.js", "page/model/date-formats.js");

    @Test
    void a_look_at_the_devices_clock_is_detected() {
        assertThat("Date.now() - at").containsPattern(PRESENT);
        assertThat("const today = new Date();").containsPattern(PRESENT);
        assertThat("performance.now()").containsPattern(PRESENT);
        assertThat("new Date(at)").doesNotContainPattern(PRESENT).containsPattern(DATES);
    }

    @Test
    void only_one_module_looks_at_the_devices_clock() {
        assertThat(Pages.texts(".js").get(CLOCK)).containsPattern(PRESENT);
        assertThat(Pages.texts(".js")).allSatisfy((name, text) -> {
            if (!name.equals(CLOCK)) assertThat(text).as(name).doesNotContainPattern(PRESENT);
        });
    }

    @Test
    void only_few_modules_write_times() {
        assertThat(Pages.texts(".js")).allSatisfy((name, text) -> {
            if (!WRITERS.contains(name)) assertThat(text).as(name).doesNotContainPattern(DATES);
        });
    }

    /** The device's own clock serves what the device alone stores, and measures how long something takes. */
    @Test
    void only_few_modules_know_what_the_device_shows() {
        assertThat(Pages.texts(".js").entrySet().stream()
                        .filter(module -> module.getValue().matches("(?s).*import \\{[^}]*\\bwall\\b[^}]*}.*"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "page/device/tab-storage.js", "page/model/outbox.js", "page/model/server-clock.js");
    }
}
