package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how messages are shown: as Markdown where they have markup, otherwise exactly as typed. */
class TextIT extends WithTheReadme {
    private static final List<String> TRICKS = List.of(
            "**a** <img src=x onerror=alert(1)> <svg/onload=alert(1)>",
            "> <script>alert(1)</script>",
            "**b** [x](javascript:alert(1)) [y](data:text/html,<script>alert(1)</script>)",
            "- <iframe srcdoc=\"<script>alert(1)</script>\">\n- <math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img"
                    + " src=1 onerror=alert(1)&gt;\">",
            "```\"><img src=x onerror=alert(1)>\n</code></pre><img src=x onerror=alert(1)>\n```",
            "*c* ![x](https://evil.example/x.png) <style>*{display:none}</style>",
            "~~d~~ &lt;img src=x onerror=alert(1)&gt;");

    private static void writes(Person person, String text) {
        person.writes(text);
        person.page.locator("#send").click();
    }

    @Test
    void markup_is_rendered_and_everything_else_stays_as_typed() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        Person linus = person("Linus", Screen.DARK).followsTheLinkTo(ada.code());
        ada.seesPeople(3);
        writes(ada, "**Bold**, *leaning*, ~~struck~~ and `code`, see [the rules](https://example.org/rules).");
        writes(ada, "> Shall we begin?\n\nYes:\n\n1. water\n2. weed\n   - the beds\n   - the paths");
        writes(
                ada,
                "```\nfor (let i = 0; i < 3; i++)   plant(i); // a line that is longer than a phone is wide, by far\n```");
        writes(ada, "  2 * 3 * 4\n\n- so be it ¯\\_(ツ)_/¯  ");
        grace.reads("so be it");
        assertThat(grace.page.locator("#rows [data-text] :is(strong, em, s, code, blockquote, ol, pre)"))
                .hasCount(8);
        assertThat((String) grace.message("so be it").locator("[data-text]").evaluate("text => text.textContent"))
                .isEqualTo("  2 * 3 * 4\n\n- so be it ¯\\_(ツ)_/¯");
        writes(linus, "Thank you, @Ada! And @Grace, too.");
        ada.reads("And @Grace");
        assertThat(ada.page.locator("#rows mark")).hasText("@Ada");
        assertThat(ada.page.locator("#rows .message--for-me")).hasCount(1);
        assertThat(linus.page.locator("#rows mark")).hasCount(0);
        ada.meetsNoBarrier().takesPicture("text-desktop");
        grace.meetsNoBarrier().takesPicture("text-phone");
        linus.reads("And @Grace").meetsNoBarrier().takesPicture("text-dark");
    }

    /** What people have typed in other chats, and what is seen of it. */
    private static final Map<String, String> TYPED = Map.of(
            "```npm install\nnpm test```",
            "npm install\nnpm test",
            "```hello there everybody",
            "```hello there everybody",
            ">".repeat(20) + " and words",
            "and words",
            "[](https://example.com/only)",
            "https://example.com/only",
            "> When do we meet?\nAt six.",
            "When do we meet?\nAt six.",
            "**No idea** ¯\\_(ツ)_/¯",
            "No idea ¯\\_(ツ)_/¯",
            "**Look:** \\\\server\\share\\_docs",
            "Look: \\\\server\\share\\_docs",
            "[bank.example](https://evil.example/)",
            "bank.example (evil.example)",
            "__init__.py",
            "__init__.py");

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void nothing_that_was_typed_is_lost_or_moved(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        TYPED.keySet().forEach(typed -> writes(ada, typed));
        writes(ada, "7. seven\n8. eight\n\n- [x] eggs\n- [ ] milk\nThank you all");
        writes(ada, "| bed | roses |\n|---|--:|\n| *north* | 7 |\n| south | 12 |");
        writes(ada, "```js\nconst roses = 7; // for the south\n```");
        writes(ada, "请看 https://example.com/guide，然后回复。 @Ada你好");
        grace.reads("请看");
        TYPED.forEach((typed, seen) -> assertThat(grace.page
                        .locator("#rows [data-text]")
                        .filter(new Locator.FilterOptions()
                                .setHasText(seen.lines().findFirst().orElseThrow())))
                .containsText(seen, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true)));
        assertThat(grace.page.locator("#rows ol li").first()).hasAttribute("value", "7");
        assertThat(grace.page.locator("#rows .task")).hasCount(2);
        assertThat(grace.page.locator("#rows .code--keyword").first()).hasText("const");
        assertThat(grace.page.locator("#rows a[href='https://example.com/guide']"))
                .hasText("https://example.com/guide");
        assertThat(ada.page.locator("#rows mark")).hasText("@Ada");
        ada.meetsNoBarrier().takesPicture("typed-" + screen.name().toLowerCase(Locale.ROOT));
        grace.meetsNoBarrier().takesPicture("typed-phone");
    }

    @Test
    void a_button_copies_the_code() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        writes(ada, "```\nlet a  = '<b>';\n```");
        Locator button = ada.page.locator("parley-code button");
        button.click();
        assertThat(button).hasText("Copied");
        assertThat((String) ada.page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("let a  = '<b>';");
    }

    @Test
    void hostile_markup_stays_text() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        TRICKS.forEach(trick -> writes(ada, trick));
        grace.reads("&lt;img src=x");
        assertThat(grace.page.locator("#rows strong")).hasCount(2);
        assertThat(grace.page
                        .locator(
                                "#rows [data-text] :is(img, svg:not(.icon), script, iframe, style, math, table, form, [onerror], [onload], [style]:not(.disc))")
                        .count())
                .isZero();
        assertThat(grace.page
                        .locator("#rows [data-text] a:not([href^='https://'])")
                        .count())
                .isZero();
        grace.takesPicture("tricks-marked-desktop");
    }
}
