package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Chatter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the page stays: Back returns to where one was reading, and a dropped file leads nowhere. */
class BackIT extends WithTheReadme {
    private static final String DROP = "(element, [name, content]) => { const dataTransfer = new DataTransfer();"
            + " if (name) dataTransfer.items.add(new File([content], name)); else dataTransfer.setData('text/plain', content);"
            + " return ['dragover', 'drop'].map((type) => !element.dispatchEvent("
            + "new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))) }";

    private static Locator marked(Person person) {
        return person.page.locator("#rows .message[aria-current]");
    }

    private static double top(Person person, String text) {
        return person.message(text).boundingBox().y;
    }

    @Test
    void back_returns_to_where_one_was_reading() {
        try (Chatter linus = LongRoom.of(server.address(), 400, seq -> "line " + seq + ".")) {
            Person ada =
                    person("Ada", Screen.DESKTOP).followsTheLinkTo(linus.code()).reads("line 400.");
            ada.page.locator("#log").hover();
            await().until(() -> {
                ada.page.mouse().wheel(0, -700);
                return ada.message("line 340.").count() == 1 && top(ada, "line 340.") > 200;
            });
            double before = top(ada, "line 340.");
            for (int line : new int[] {30, 200}) {
                ada.page.keyboard().press("Control+/");
                ada.page.fill("#search-text", "line " + line);
                ada.page
                        .locator(".hit", new Page.LocatorOptions().setHasText("line " + line + "."))
                        .click();
                assertThat(marked(ada)).containsText("line " + line + ".");
            }
            double at200 = top(ada, "line 200.");
            ada.page.goBack();
            assertThat(marked(ada)).containsText("line 30.");
            ada.page.goBack();
            assertThat(ada.page).hasURL(Pattern.compile(".*/rooms/[\\w-]+$"));
            assertThat(ada.message("line 340.")).isInViewport();
            assertThat(top(ada, "line 340.")).isEqualTo(before);
            assertThat(marked(ada)).hasCount(0);
            ada.page.goForward();
            assertThat(marked(ada)).containsText("line 30.");
            ada.page.goForward();
            assertThat(marked(ada)).containsText("line 200.");
            assertThat(top(ada, "line 200.")).isEqualTo(at200);
            ada.reloads();
            assertThat(marked(ada)).containsText("line 200.");
            ada.page.goBack();
            ada.page.goBack();
            assertThat(ada.message("line 340.")).isInViewport();
            assertThat(top(ada, "line 340.")).isEqualTo(before);
        }
    }

    @Test
    void a_reader_of_the_newest_message_returns_to_the_newest() {
        try (Chatter linus = LongRoom.of(server.address(), 120, seq -> "line " + seq + ".")) {
            Person ada =
                    person("Ada", Screen.DESKTOP).followsTheLinkTo(linus.code()).reads("line 120.");
            ada.page.evaluate("() => location.hash = '3'");
            assertThat(marked(ada)).containsText("line 3.");
            linus.says("meanwhile.");
            assertThat(ada.page.locator("#newest")).containsText("1 new");
            ada.page.goBack();
            assertThat(ada.message("meanwhile.")).isInViewport();
            assertThat(ada.page.locator("#newest")).isHidden();
        }
    }

    @Test
    void a_dropped_file_leaves_the_room_and_the_draft_as_they_are() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden").writes("half a thou");
        String url = ada.page.url();
        for (String place : new String[] {"#text", "#log", "body", ".head", "#people"}) {
            assertThat(ada.page.locator(place).evaluate(DROP, new String[] {"rose.png", "x"}))
                    .as(place)
                    .hasToString("[true, true]");
            assertThat(ada.page.locator("parley-notice [data-text]"))
                    .hasText("You can't send files here. Share a link instead.");
            ada.page.click("parley-notice button");
        }
        assertThat(ada.page.locator("#text").evaluate(DROP, new String[] {"", "words"}))
                .hasToString("[false, false]");
        assertThat(ada.page).hasURL(url);
        assertThat(ada.page.locator("#text")).hasValue("half a thou");
        ada.page.navigate(server.address().toString());
        assertThat(ada.page.locator("body").evaluate(DROP, new String[] {"rose.png", "x"}))
                .hasToString("[true, true]");
    }
}
