package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests actions on messages by mouse, by touch and by keyboard. */
class ActsIT extends WithTheReadme {
    private Person ada;
    private Person grace;

    @BeforeEach
    void ada_says_something_to_grace() {
        ada = person("Ada", Screen.DESKTOP).creates("Garden");
        grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.seesPeople(2).says("Shal we begin?");
        grace.reads("Shal we begin?");
    }

    private static void points(Person who, String text, String act) {
        who.message(text).hover();
        who.page.click("parley-acts button[value='" + act + "']");
    }

    private static void taps(Person who, String text, String act) {
        who.message(text).locator(".message__text").tap();
        who.page.locator("parley-acts button[value='" + act + "']").tap();
    }

    private static void accessible(Person who) {
        assertThat(new AxeBuilder(who.page).analyze().getViolations())
                .as("axe for " + who.name)
                .extracting(Rule::getId)
                .isEmpty();
    }

    @Test
    void the_up_arrow_edits_the_last_message_and_everybody_sees_the_edit() {
        ada.page.focus("#text");
        ada.page.keyboard().press("ArrowUp");
        assertThat(ada.page.locator("#text")).hasValue("Shal we begin?");
        ada.page.keyboard().press("Escape");
        assertThat(ada.page.locator("#text")).hasValue("");
        ada.page.keyboard().press("ArrowUp");
        ada.writes("Shall we beg").reloads();
        assertThat(ada.page.locator("parley-about")).containsText("Editing message");
        assertThat(ada.page.locator("#text")).hasValue("Shall we beg");
        ada.says("Shall we begin?");

        grace.reads("Shall we begin?");

        assertThat(grace.page.locator("#announcer")).containsText("Ada edited a message: Shall we begin?");
        Locator earlier = grace.message("Shall we begin?").locator("details");
        earlier.locator("summary").tap();
        assertThat(earlier).containsText("Shal we begin?");
        ada.takesPicture("edited-desktop");
        accessible(grace);
    }

    @Test
    void removal_can_be_undone_for_a_moment_and_leaves_a_placeholder() {
        assertThat(grace.page.locator("#announcer")).containsText("Ada: Shal we begin?");
        points(ada, "Shal we begin?", "remove");
        assertThat(grace.message("Shal we begin?")).hasCount(0);
        ada.page.click("parley-undo button");
        grace.reads("Shal we begin?");
        points(ada.reads("Shal we begin?"), "Shal we begin?", "remove");

        grace.seesInLog("This message was removed.");
        assertThat(grace.page.locator("#announcer")).containsText("Ada removed a message");

        assertThat(grace.message("Shal we begin?")).hasCount(0);
        grace.reloads().seesInLog("This message was removed.");
        assertThat(grace.page.content()).doesNotContain("Shal we begin?");
    }

    @Test
    void reactions_are_counted_and_a_click_adds_ones_own() {
        taps(grace, "Shal we begin?", "react");
        assertThat(grace.page.locator("parley-emoji .emoji").first()).isFocused();
        grace.page.locator("parley-emoji input").tap();
        grace.page.keyboard().type("rose");
        grace.takesPicture("emoji-search-phone");
        grace.page.locator("parley-emoji .emoji:visible").first().tap();

        Locator chip = ada.page.locator(".reaction");
        assertThat(chip).hasText(Pattern.compile("1"));
        assertThat(chip).hasAttribute("aria-pressed", "false");
        assertThat(ada.page.locator("#announcer")).containsText("Grace reacted 🌹 to your message: Shal we begin?");
        chip.click();
        assertThat(grace.page.locator(".reaction")).hasText(Pattern.compile("2"));
        assertThat(grace.page.locator(".reaction")).hasAttribute("title", "Grace and Ada");
        grace.takesPicture("reactions-phone");
        accessible(grace);
        grace.page.locator(".reaction").tap();
        assertThat(chip).hasText(Pattern.compile("1"));
        assertThat(chip).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_reply_quotes_its_message() {
        taps(grace, "Shal we begin?", "reply");
        assertThat(grace.page.locator("parley-about")).containsText("Replying to Ada");
        grace.takesPicture("replying-phone");
        accessible(grace);
        grace.reloads();
        assertThat(grace.page.locator("parley-about")).containsText("Replying to Ada");
        grace.says("With the roses");

        ada.reads("With the roses");

        assertThat(ada.message("With the roses").locator("[data-quote]")).hasText("Ada: Shal we begin?");
    }

    @Test
    void every_action_works_by_keyboard() {
        ada.page.focus("#log");
        ada.page.keyboard().press("ArrowUp");
        assertThat(ada.message("Shal we begin?")).isFocused();
        ada.page.keyboard().press("+");
        assertThat(ada.page.locator("parley-emoji input")).isFocused();
        ada.page.keyboard().press("ArrowDown");
        assertThat(ada.page.locator("parley-emoji .emoji").first()).isFocused();
        ada.page.keyboard().type("seedl");
        // Until the names are loaded all emoji are visible, and the text of many elements is an error at once.
        assertThat(ada.page.locator("parley-emoji .emoji:visible")).hasCount(1);
        assertThat(ada.page.locator("parley-emoji .emoji:visible")).hasText("🌱");
        accessible(ada);
        ada.page.keyboard().press("Enter");
        assertThat(grace.page.locator(".reaction")).hasText(Pattern.compile("🌱\\s*1"));
        assertThat(ada.message("Shal we begin?")).isFocused();
        ada.page.keyboard().press("e");
        assertThat(ada.page.locator("#text")).isFocused();
        ada.says("Shall we begin?");
        grace.reads("Shall we begin?");
        accessible(ada);
    }

    @Test
    void known_commands_work_and_unknown_ones_are_explained() {
        ada.says("/me fetches the spade");
        grace.reads("Ada fetches the spade");
        ada.says("/topic Roses, mostly");
        assertThat(grace.page.locator("#topic")).hasText("Roses, mostly");
        ada.says("/nick Countess");
        grace.seesInLog("Ada changed their name to Countess");
        assertThat(ada.page.locator("#people-list bdi").first()).hasText("Countess");
        ada.says("/dance");
        assertThat(ada.page.locator("parley-notice")).containsText("/dance isn't a command.");
        assertThat(ada.page.locator("#text")).hasValue("/dance");
        ada.says("//me waves");
        grace.reads("/me waves");
        ada.says("/help");
        assertThat(ada.page.locator("#keys")).isVisible();
        ada.takesPicture("commands-desktop");
        accessible(ada);
    }

    @Test
    void a_taken_name_is_refused_with_an_explanation() {
        grace.page.click("#people-button");
        grace.page.click("#rename");
        grace.page.fill("#new-name", "ada");
        grace.page.click("#rename-dialog button[value='rename']");
        assertThat(grace.page.locator("parley-notice")).containsText("Someone in this room already has that name");
    }
}
