package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import com.microsoft.playwright.Locator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that one message takes no more than its own box and a part of the screen, and is copied as it was written. */
class OneMessageIT extends WithTheReadme {
    private static final String PILE = ("Z" + "\u0336\u0301\u0316\u0334\u0302".repeat(9)).repeat(12);
    /** Paints above and below the text, as piles of marks do in some fonts. */
    private static final String INK = "text => text.append(...['-1.75em', '1.75em'].map((top) =>"
            + " { const ink = document.createElement('span'); ink.textContent = 'ink'; ink.style.position = 'relative';"
            + " ink.style.top = top; return ink }))";

    private static final String POEM = "a rose is a rose\n".repeat(230).strip();

    private static byte[] picture(Locator element) {
        return element.screenshot();
    }

    private static boolean alike(List<byte[]> some, List<byte[]> others) {
        return Arrays.equals(some.get(0), others.get(0)) && Arrays.equals(some.get(1), others.get(1));
    }

    private static void sends(Person person, String text) {
        person.writes(text).page.click("#send");
    }

    @Test
    void a_pile_of_marks_stays_in_its_message() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        for (String text : List.of("above", "here", "below")) ada.says(text).reads(text);
        ada.page.mouse().move(5, 5);
        Locator above = ada.message("above");
        Locator below = ada.message("below");
        List<byte[]> before = List.of(picture(above), picture(below));
        Locator here = ada.message("here");
        Locator text = here.locator("[data-text]");
        text.evaluate(INK);
        text.evaluate("text => text.style.overflow = 'visible'");
        assertThat(alike(before, List.of(picture(above), picture(below))))
                .as("unclipped")
                .isFalse();
        text.evaluate("text => text.style.removeProperty('overflow')");
        here.evaluate("message => message.classList.add('message--stacked')");
        assertThat(alike(before, List.of(picture(above), picture(below)))).isTrue();
        sends(ada, PILE);
        assertThat(ada.messages().last()).hasClass(Pattern.compile(".*message--stacked.*"));
        sends(ada, "/topic " + "n\u0336\u0301\u0316\u0334\u0302".repeat(30));
        ada.seesInLog("set the topic").takesPicture("piles-desktop");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE", "ARABIC"})
    void a_long_message_is_folded_until_it_is_wanted(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        sends(ada, "Shall we begin?");
        sends(ada, POEM);
        Locator poem = ada.message("a rose is a rose");
        Locator more = poem.locator("[data-more]");
        assertThat(poem).hasAttribute("data-state", "sent");
        assertThat(more).isVisible();
        assertThat(ada.message("Shall we begin?").locator("[data-more]")).isHidden();
        assertThat(ada.message("Shall we begin?")).isInViewport();
        assertThat(poem.boundingBox().height).isLessThan(600);
        ada.meetsNoBarrier().takesPicture("folded-" + screen.name().toLowerCase(Locale.ROOT));
        more.click();
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(poem.boundingBox().height).isGreaterThan(5_000);
        assertThat(ada.message("Shall we begin?")).isInViewport();
        more.scrollIntoViewIfNeeded();
        ada.takesPicture("unfolded-" + screen.name().toLowerCase(Locale.ROOT));
        more.click();
        assertThat(poem.boundingBox().height).isLessThan(600);
        assertThat(poem).isInViewport();
    }

    @Test
    void what_the_browser_scrolls_to_in_a_folded_message_is_shown() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        sends(ada, POEM + "\nhttps://example.org/thorn");
        ada.reads("thorn");
        Locator more = ada.message("a rose is a rose").locator("[data-more]");
        Locator link = ada.page.locator("#rows a[href*='thorn']");
        assertThat(more).isVisible();
        assertThat(more).hasAttribute("aria-expanded", "false");
        link.focus();
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(link).isInViewport();
    }

    @Test
    void copied_messages_have_names_times_and_texts_only() {
        try (Chatter linus = LongRoom.of(server.address(), 5, seq -> "line " + seq + ".")) {
            Person ada = person("Ada", Screen.DESKTOP).followsTheLinkTo(linus.code());
            sends(ada, "mine\n```js\nlet a = 1;\n```");
            ada.reads("let a = 1;").page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            ada.page.evaluate("() => { const texts = [...document.querySelectorAll('#rows [data-text]')];"
                    + " getSelection().setBaseAndExtent(texts[0], 0, texts.at(-1), texts.at(-1).childNodes.length) }");
            ada.page.keyboard().press("Control+c");
            String copied = (String) ada.page.evaluate("() => navigator.clipboard.readText()");
            assertThat(copied.replaceAll("\\d\\d:\\d\\d", "HH:MM").replace("\r", ""))
                    .isEqualTo(
                            "Grace, HH:MM\nline 1.\n\nGrace, HH:MM\nline 2.\n\nGrace, HH:MM\nline 3.\n\nGrace, HH:MM\nline 4."
                                    + "\n\nGrace, HH:MM\nline 5.\n\nAda, HH:MM\nmine\n\nlet a = 1;");
            ada.page.evaluate("() => { const text = document.querySelector('#rows [data-text]').firstChild;"
                    + " getSelection().setBaseAndExtent(text, 0, text, 4) }");
            ada.page.keyboard().press("Control+c");
            assertThat((String) ada.page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("line");
        }
    }
}
