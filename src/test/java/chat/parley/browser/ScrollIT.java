package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import org.junit.jupiter.api.Test;

/** Tests the four scrolling rules of the message list. */
class ScrollIT extends WithTheReadme {
    private static double fromBottom(Person person) {
        return ((Number)
                        person.page.evaluate(
                                "() => { const l = document.getElementById('log'); return l.scrollHeight - l.scrollTop - l.clientHeight; }"))
                .doubleValue();
    }

    private static void scrollsUp(Person person, int pixels) {
        person.page.locator("#log").hover();
        person.page.mouse().wheel(0, -pixels);
        await().until(() -> fromBottom(person) > 200);
    }

    private static Chatter linusWith(int messages) {
        return LongRoom.of(server.address(), messages, seq -> "line " + seq + ".");
    }

    private Person adaWith(Chatter linus, int messages) {
        return person("Ada", Screen.DESKTOP).followsTheLinkTo(linus.code()).reads("line " + messages + ".");
    }

    @Test
    void a_reader_at_the_bottom_stays_there_and_a_scrolled_one_is_not_moved() {
        try (Chatter linus = linusWith(40)) {
            Person ada = adaWith(linus, 40);
            await().until(() -> fromBottom(ada) < 100);
            linus.says("a newer line.");
            ada.reads("a newer line.");
            await().until(() -> fromBottom(ada) < 100);
            scrollsUp(ada, 600);
            double before = top(ada);
            linus.says("while she reads.");
            ada.reads("while she reads.");
            assertThat(top(ada)).isEqualTo(before);
            assertThat(ada.page.locator("#newest")).containsText("1 new");
            ada.takesPicture("scrolled-up-desktop");
            ada.page.click("#newest");
            await().until(() -> fromBottom(ada) < 100);
            assertThat(ada.page.locator("#newest")).isHidden();
        }
    }

    @Test
    void saying_something_always_goes_to_the_bottom() {
        try (Chatter linus = linusWith(40)) {
            Person ada = adaWith(linus, 40);
            scrollsUp(ada, 600);
            ada.says("my own words.").reads("my own words.");
            await().until(() -> fromBottom(ada) < 100);
        }
    }

    @Test
    void older_history_loads_without_moving_the_view() {
        try (Chatter linus = linusWith(130)) {
            Person ada = adaWith(linus, 130);
            assertThat(ada.message("line 5.")).hasCount(0);
            ada.page.locator("#log").hover();
            await().until(() -> {
                ada.page.mouse().wheel(0, -2_000);
                return ada.message("line 5.").count() == 1;
            });
            assertThat(ada.message("line 50.")).hasCount(1);
        }
    }

    private static double top(Person person) {
        return ((Number) person.page.evaluate("() => document.getElementById('log').scrollTop")).doubleValue();
    }
}
