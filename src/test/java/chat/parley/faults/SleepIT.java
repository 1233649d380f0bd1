package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.browser.NeedsBrowser;
import chat.parley.testkit.Chatter;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests sleeping machines. The server gives up after 6 s instead of 35, so that ten seconds count as a long sleep. */
@NeedsBrowser
class SleepIT extends Faults {
    private static final Duration NIGHT = Duration.ofSeconds(10);

    @Test
    void a_browser_that_slept_reconnects_once_and_shows_missed_messages() {
        serves(Map.of("parley.live.pingInterval", "2s", "parley.live.idleTimeout", "6s", "parley.live.grace", "1s"));
        Chatter grace =
                party.comes("Grace").withPatience(Duration.ofSeconds(30)).creates("Garden");
        InTheBrowser browser = party.also(new InTheBrowser());
        AtomicInteger sockets = new AtomicInteger();
        Page page = InTheBrowser.joins(browser.somebody(), server.address().toString(), grace.code(), "Ada");
        page.onWebSocket(socket -> sockets.incrementAndGet());
        grace.seesComing("Ada");
        grace.says("Good night.");
        InTheBrowser.reads(page, "Good night.");
        sockets.set(0);

        Sleep.of(browser.pids(), NIGHT, () -> {
            grace.seesGoing("Ada");
            grace.says("While you slept.");
        });
        long woke = System.nanoTime();
        InTheBrowser.reads(page, "While you slept.");
        long took = millisSince(woke);
        InTheBrowser.says(page, "Good morning.");
        grace.hears("Good morning.");
        InTheBrowser.reads(page, "Good night.");

        assertThat(sockets.get()).as("connections since it woke").isEqualTo(1);
        Figures.tell(
                "F27", "slept %d s; one connection, what was missed is shown after %d ms", NIGHT.toSeconds(), took);
        page.close();
    }
}
