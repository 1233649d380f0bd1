package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a long draft leaves room for the log and the button, down to 400 % zoom and a phone on its side. */
class SmallIT extends WithTheReadme {
    private static final String NINE = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine";

    private static void inView(Person person, int height, String selector) {
        Locator element = person.page.locator(selector);
        assertThat(element).isVisible();
        var box = element.boundingBox();
        assertThat(box.y).as(selector).isNotNegative();
        assertThat(box.y + box.height).as(selector).isLessThanOrEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({
        "320, 256, DESKTOP",
        "844, 390, DESKTOP",
        "844, 200, PHONE",
        "390, 780, PHONE",
        "320, 256, ARABIC",
        "844, 200, ARABIC"
    })
    void a_long_draft_scrolls_inside_itself(int width, int height, Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        for (String text : new String[] {"one", "two", "three", "four", "five"}) ada.says("at ease " + text);
        ada.reads("at ease five").page.setViewportSize(width, height);
        String of = "small-" + width + "-" + height + "-" + screen.name().toLowerCase(Locale.ROOT);
        for (String draft : new String[] {"", NINE, "x".repeat(5_000), "/dance with everybody ".repeat(20)}) {
            ada.writes(draft);
            inView(ada, height, "#send");
            inView(ada, height, "#text");
            inView(ada, height, ".head h1");
            assertThat(ada.page.locator("#log").boundingBox().height).isGreaterThanOrEqualTo(48);
            ada.takesPicture(of + "-" + draft.length());
        }
        ada.writes(NINE);
        ada.page.locator("#text").evaluate("text => text.scrollTop = text.scrollHeight");
        assertThat((Integer) ada.page.locator("#text").evaluate("text => Math.round(text.scrollTop)"))
                .isPositive();
        ada.writes("/dance with everybody").page.click("#send");
        assertThat(ada.page.locator("parley-notice [data-text]")).isVisible();
        inView(ada, height, "#send");
        ada.takesPicture(of + "-notice");
        ada.writes("").page.locator("#rows .message").last().focus();
        ada.page.keyboard().press("r");
        ada.writes(NINE);
        inView(ada, height, "#send");
        assertThat(ada.page.locator("#log").boundingBox().height).isGreaterThanOrEqualTo(48);
        ada.takesPicture(of + "-reply");
    }

    @Test
    void a_huge_text_stays_in_the_field_and_on_the_device() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden").writes("x".repeat(660_000));
        ada.page.keyboard().press("y");
        assertThat(ada.page.locator("#over")).hasText("656,001 characters over the limit");
        inView(ada, 900, "#send");
        ada.page.keyboard().press("Enter");
        assertThat(ada.messages()).hasCount(0);
        ada.page.keyboard().press("z");
        ada.reloads();
        assertThat(ada.page.locator("#over")).hasText("656,002 characters over the limit");
        assertThat((Boolean) ada.page.locator("#text").evaluate("text => text.value === 'x'.repeat(660_000) + 'yz'"))
                .isTrue();
    }
}
