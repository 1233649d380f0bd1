package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.browser.NeedsBrowser;
import chat.parley.testkit.Chatter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests a room with a long history in a browser. */
@NeedsBrowser
class LongRoomIT extends Faults {
    private static final int MESSAGES = Integer.getInteger("faults.messages", 50_000);
    private static final int AT_ONCE = 500;
    private static final int PAGES = 100;
    private static final String[] WORDS = {
        "Shall we begin with the roses?",
        "They have to be cut before the frost, and that is on **Thursday**, as I read it; who has the time?",
        "Yes.",
        "I wrote it down: https://example.org/garden, there is a list of all beds and what grows in each of them. "
                + "Whoever has been at one of them says so here, and then we know."
    };

    @Test
    void the_page_stays_fast_with_fifty_thousand_messages() {
        serves(Map.of(
                "parley.log.messages", Integer.toString(2 * MESSAGES),
                "parley.log.changes", Integer.toString(2 * MESSAGES),
                "parley.log.bytes", "200000000",
                "parley.posts.burst", Integer.toString(MESSAGES)));
        Chatter linus = party.comes("Linus").withPatience(Duration.ofMinutes(1)).creates("Garden");
        fill(linus);

        try (InTheBrowser browser = new InTheBrowser()) {
            var reader = new Reader(browser.somebody(), server.address().toString(), linus.code());
            double open = reader.opens();
            double jump = reader.jumps(MESSAGES);
            Reader.Paging paging = reader.pagesBack(PAGES);
            Figures.tell(
                    "long room",
                    "%d messages: open %.0f ms, jump %.0f ms, page back %.0f ms, longest task %.0f ms, at most %d rows and %d elements, %.1f MB of heap",
                    MESSAGES,
                    open,
                    jump,
                    paging.millis(),
                    paging.longestTask(),
                    paging.rows(),
                    paging.elements(),
                    reader.heapMegabytes());

            assertThat(paging.messages()).isGreaterThan(PAGES * 20L);
            assertThat(paging.rows()).isBetween(200L, 320L);
            assertThat(jump).isLessThan(5_000);
        }
    }

    private static void fill(Chatter linus) {
        for (int i = 0; i < MESSAGES; i += AT_ONCE) {
            for (int n = i; n < i + AT_ONCE; n++) linus.says(WORDS[n % WORDS.length] + " " + n + ".");
            linus.hears(WORDS[(i + AT_ONCE - 1) % WORDS.length] + " " + (i + AT_ONCE - 1) + ".");
        }
    }
}
