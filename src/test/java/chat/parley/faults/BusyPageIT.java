package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.browser.NeedsBrowser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Measures a page on a slow machine, in a room where others talk while its reader types. No time is asserted: the
 * figures are for comparing commits.
 */
@NeedsBrowser
class BusyPageIT extends Faults {
    private static final int SECONDS = Integer.getInteger("faults.seconds", 20);
    private static final int SLOWER = Integer.getInteger("faults.slower", 4);
    private static final int WARM_SECONDS = 5;
    private static final int PEOPLE = 10;
    private static final int FEW = 20;
    private static final int MANY = 200;

    @Test
    void a_slow_page_shows_many_messages_while_its_reader_types() throws IOException {
        serves(Map.of("parley.posts.burst", "1000000"));
        Crowd crowd = crowd(PEOPLE, 1);
        try (InTheBrowser browser = new InTheBrowser()) {
            String code = crowd.members().get(0).code;
            Typist ada = new Typist(browser.somebody(), server.address().toString(), code).onSlowMachine(SLOWER);
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            BusyPage few = measured(crowd, FEW, ada);
            BusyPage many = measured(crowd, MANY, ada);
            tell(load, few, many);
            assertThat(few.messages()).isPositive();
            assertThat(many.messages()).isPositive();
        }
        assertThat(crowd.refused()).isEmpty();
    }

    private static BusyPage measured(Crowd crowd, int perSecond, Typist ada) {
        try (Talk talk = new Talk(crowd, perSecond)) {
            ada.types(WARM_SECONDS);
            BusyPage page = ada.types(SECONDS);
            assertThat(talk.goesOn()).isTrue();
            return page;
        }
    }

    private static void tell(double load, BusyPage few, BusyPage many) throws IOException {
        Figures.tell(
                "busy page: %s, %s, load %.1f, processor %d times slower"
                        .formatted(commit(), LocalDate.now(ZoneOffset.UTC), load, SLOWER),
                "%d messages/s | %d messages/s",
                FEW,
                MANY);
        Figures.tell("---", "--: | --:");
        tell("key press to frame, ms: median / p95 / worst", BusyPage::keys, few, many);
        tell("the same in the browser's event timing", BusyPage::events, few, many);
        tell("message, from the page's socket to frame, ms", BusyPage::shown, few, many);
        tell("message, from the server's log to frame, ms", BusyPage::delivered, few, many);
        tell("longest task, ms", BusyPage::longestTask, few, many);
        tell("script, CPU ms a message", BusyPage::scriptEach, few, many);
        tell("style and layout, CPU ms a message", BusyPage::layoutEach, few, many);
        tell("main thread, % of a core", BusyPage::busy, few, many);
        tell("rows in the document", BusyPage::rows, few, many);
        tell("keys, messages, frames of the socket, draws, not shown yet", BusyPage::counts, few, many);
    }

    private static void tell(String what, Function<BusyPage, ?> figure, BusyPage few, BusyPage many) {
        Figures.tell(what, "%s | %s", figure.apply(few), figure.apply(many));
    }

    /** The commit of the working tree; empty outside a repository. */
    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
