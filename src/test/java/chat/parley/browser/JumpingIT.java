package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests links to messages and search results, which lead to a message anywhere in the room. */
class JumpingIT extends WithTheReadme {
    private static final String MARKED = "#rows .message[aria-current]";

    private static final int LINES = 150;
    private static final long ROSE = 3;

    private static Chatter linus() {
        return LongRoom.of(server.address(), LINES, seq -> seq == ROSE ? "a CRÈME rose" : "line " + seq + ".");
    }

    private static Locator marked(Person person) {
        return person.page.locator(MARKED);
    }

    @Test
    void a_message_link_leads_a_newcomer_through_the_join_page_to_the_message() {
        try (Chatter linus = linus()) {
            Person ada = person("Ada", Screen.DESKTOP).followsTheLinkTo(linus.code() + "#" + ROSE);
            assertThat(marked(ada)).containsText("a CRÈME rose");
            assertThat(marked(ada)).isFocused();
            linus.says("while she reads.");
            assertThat(ada.page.locator("#newest")).containsText("1 new");
            assertThat(marked(ada)).isInViewport();

            ada.page.click("#newest");
            ada.reads("while she reads.");
            assertThat(ada.page).hasURL(Pattern.compile(".*/rooms/[\\w-]+$"));
            ada.page.evaluate("seq => location.hash = seq", Long.toString(ROSE + 50));
            assertThat(marked(ada)).hasAttribute("data-seq", Long.toString(ROSE + 50));
            ada.page.evaluate("seq => location.hash = seq", Long.toString(ROSE));
            assertThat(marked(ada)).hasAttribute("data-seq", Long.toString(ROSE));
            ada.page.goBack();
            assertThat(marked(ada)).hasAttribute("data-seq", Long.toString(ROSE + 50));
        }
    }

    @Test
    void the_time_of_a_message_copies_its_link() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("a rose").reads("a rose");
        ada.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ada.message("a rose").locator("[data-time]").click();
        assertThat(ada.page.locator("parley-notice [data-text]")).hasText("Link copied");
        String seq = ada.message("a rose").getAttribute("data-seq");
        assertThat((String) ada.page.evaluate("() => navigator.clipboard.readText()"))
                .endsWith("#" + seq)
                .contains("/rooms/");
    }

    @Test
    void a_missing_message_is_explained() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("a rose").reads("a rose");
        ada.page.evaluate("() => location.hash = '4711'");
        assertThat(ada.page.locator("parley-notice [data-text]")).hasText("That message is no longer available.");
        ada.reads("a rose");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "DARK", "PHONE"})
    void search_works_by_keyboard_and_leads_to_the_message(Screen screen) {
        try (Chatter linus = linus()) {
            Person ada = person("Ada", screen).followsTheLinkTo(linus.code());
            ada.reads("line 150.");
            ada.page.keyboard().press("Control+/");
            ada.page.keyboard().type("creme");
            assertThat(ada.page.locator("#search-found")).hasText("1 result");
            assertThat(ada.page.locator(".hit mark")).hasText("CRÈME");
            ada.takesPicture("search-" + screen);
            ada.meetsNoBarrier();
            ada.page.keyboard().press("ArrowDown");
            ada.page.keyboard().press("Enter");
            assertThat(marked(ada)).containsText("a CRÈME rose");
            assertThat(marked(ada)).isFocused();
            ada.takesPicture("jumped-" + screen);
            ada.meetsNoBarrier();
        }
    }

    @Test
    void an_empty_result_and_an_invalid_search_are_explained() {
        Person ada = person("Ada", Screen.PHONE).creates("Garden");
        ada.page.click("#search-button");
        ada.page.fill("#search-text", "lily");
        assertThat(ada.page.locator("#search-found")).hasText("No messages found.");
        ada.page.fill("#search-text", "x".repeat(201));
        assertThat(ada.page.locator("#search-found")).containsText("Your search is too long");
        ada.forgivesTheOutage();
        ada.page.keyboard().press("Escape");
        assertThat(ada.page.locator("#search")).isHidden();
        assertThat(ada.page.locator("#search-button")).isFocused();
    }
}
