package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.browser.NeedsBrowser;
import chat.parley.testkit.Chatter;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests wrong clocks of browsers. {@code RoomLogTest} tests that the server's own may run backwards. */
@NeedsBrowser
class ClockIT extends Faults {
    @Test
    void wrong_client_clocks_change_neither_order_nor_times() {
        serves(Map.of());
        Chatter linus = party.comes("Linus").creates("Garden");
        InTheBrowser browser = party.also(new InTheBrowser());
        Page early = at(browser, Duration.ofDays(-1), linus.code(), "Ada");
        Page late = at(browser, Duration.ofDays(1), linus.code(), "Grace");
        Page right = at(browser, Duration.ZERO, linus.code(), "Barbara");
        for (int i = 0; i < 3; i++) {
            InTheBrowser.says(early, "Ada's " + i);
            InTheBrowser.reads(late, "Ada's " + i);
            InTheBrowser.says(late, "Grace's " + i);
            InTheBrowser.reads(early, "Grace's " + i);
        }
        InTheBrowser.reads(right, "Grace's 2");

        assertThat(hour(early)).isNotEqualTo(hour(late));
        List<String> texts = texts(right);
        assertThat(texts).hasSize(6);
        assertThat(List.of(texts(early), texts(late))).containsOnly(texts);
        assertThat(List.of(times(early), times(late))).containsOnly(times(right));
        party.agrees();
        Figures.tell("F49", "clocks a day behind and ahead: %d messages, same order and same times", texts.size());
        List.of(early, late, right).forEach(Page::close);
    }

    private Page at(InTheBrowser browser, Duration off, String code, String name) {
        BrowserContext who = browser.somebody();
        who.clock().setSystemTime(Instant.now().plus(off).toEpochMilli());
        return InTheBrowser.joins(who, server.address().toString(), code, name);
    }

    private static Object hour(Page page) {
        return page.evaluate("() => new Date().toDateString()");
    }

    private static List<String> texts(Page page) {
        return page.locator("#rows .message [data-text]").allInnerTexts();
    }

    private static List<String> times(Page page) {
        return List.of(page.locator("#rows .message time[data-stamp]")
                .evaluateAll("all => all.map(one => one.dateTime).join()")
                .toString());
    }
}
