package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that what is typed belongs to the writer, wherever the focus is, and keys of an input method to it. */
class TypingIT extends WithTheReadme {
    private static final String COMPOSING_KEY =
            "(field, key) => field.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }))";

    private Person ada;
    private Person grace;

    private void meet(Screen screen) {
        ada = person("Ada", screen).creates("Garden");
        grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.says("The meeting is at ten.");
        grace.reads("The meeting is at ten.").says("Shall we begin?");
        ada.reads("Shall we begin?");
    }

    private Locator text() {
        return ada.page.locator("#text");
    }

    private void types(String text) {
        ada.page.keyboard().type(text);
    }

    private void presses(String... keys) {
        List.of(keys).forEach(ada.page.keyboard()::press);
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void what_is_typed_after_a_click_on_a_message_becomes_a_message(Screen screen) {
        meet(screen);
        ada.message("The meeting").locator(".message__text").click();
        types("ok see you then");
        assertThat(text()).hasValue("ok see you then");
        presses("Enter");
        grace.reads("ok see you then").reads("The meeting is at ten.");
        for (String typed : List.of("great, thanks", "respect!", "copy that", "understood", "+1", "?", "//me too")) {
            ada.message("Shall we begin?").locator(".message__text").click();
            types(typed);
            assertThat(text()).hasValue(typed);
            assertThat(ada.page.locator("parley-about")).isHidden();
            ada.writes("");
        }
        ada.page.locator("#rows .message .disc").first().click();
        types("edit");
        assertThat(text()).hasValue("edit");
    }

    @Test
    void letters_act_on_a_message_chosen_by_keyboard_unless_they_are_switched_off() {
        meet(Screen.DESKTOP);
        ada.message("Shall we begin?").locator(".message__text").click();
        presses("ArrowUp");
        assertThat(ada.message("The meeting")).isFocused();
        assertThat(ada.page.locator("parley-acts [value='edit'] kbd")).isVisible();
        ada.takesPicture("letters-desktop");
        presses("e");
        assertThat(text()).hasValue("The meeting is at ten.");
        presses("Escape");
        ada.page.click("#keys-button");
        ada.page.uncheck("parley-keys input");
        ada.meetsNoBarrier().takesPicture("keys-desktop");
        presses("Escape");
        ada.reloads().reads("The meeting is at ten.");
        ada.page.focus("#log");
        presses("ArrowUp", "ArrowUp");
        assertThat(ada.message("The meeting")).isFocused();
        assertThat(ada.page.locator("parley-acts [value='edit'] kbd")).isHidden();
        types("every letter? /");
        assertThat(text()).hasValue("every letter? /");
        assertThat(ada.page.locator("parley-about")).isHidden();
    }

    @Test
    void keys_keep_their_meaning_in_fields_dialogs_and_on_buttons() {
        meet(Screen.DESKTOP);
        types("first");
        assertThat(text()).hasValue("first");
        ada.writes("");
        ada.page.click("#search-button");
        types("ten");
        assertThat(ada.page.locator("#search-text")).hasValue("ten");
        presses("Escape");
        ada.page.click("#rename");
        types("Countess");
        assertThat(ada.page.locator("#new-name")).hasValue("Countess");
        presses("Escape");
        ada.page.click("#keys-button");
        types("letters");
        presses("Escape");
        ada.page.focus("#rename");
        presses(" ");
        assertThat(ada.page.locator("#rename-dialog")).isVisible();
        presses("Escape");
        ada.page.locator("#log").focus();
        presses(" ", "PageUp", "Home", "F2", "Control+b", "Alt+b");
        assertThat(text()).hasValue("");
        ada.page.focus("#log");
        presses("ArrowUp", "?");
        assertThat(ada.page.locator("#keys")).isVisible();
    }

    @Test
    void a_paste_without_a_field_goes_to_the_composer() {
        meet(Screen.DESKTOP);
        ada.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ada.page.evaluate("() => navigator.clipboard.writeText('two\\nlines')");
        ada.message("Shall we begin?").locator(".message__text").click();
        presses("Control+v");
        assertThat(text()).hasValue("two\nlines");
        assertThat(text()).isFocused();
        presses("Control+z");
        assertThat(text()).hasValue("");
    }

    @Test
    void keys_of_an_input_method_take_nothing_and_close_nothing() {
        meet(Screen.DESKTOP);
        text().pressSequentially("yes :smil");
        assertThat(ada.page.locator("#completions [role='option']").first()).isVisible();
        for (String key : List.of("Enter", "Tab", "Escape", "ArrowDown")) {
            text().evaluate(COMPOSING_KEY, key);
            assertThat(text()).hasValue("yes :smil");
        }
        assertThat(text()).hasAttribute("aria-activedescendant", "completion-0");
        ada.writes("");
        ada.page.click("#search-button");
        ada.page.locator("#search-text").evaluate(COMPOSING_KEY, "Escape");
        assertThat(ada.page.locator("#search")).isVisible();
        presses("Escape");
        assertThat(ada.page.locator("#search")).isHidden();
        ada.page.focus("#log");
        presses("ArrowUp", "r");
        text().evaluate(COMPOSING_KEY, "Escape");
        assertThat(ada.page.locator("parley-about")).isVisible();
        presses("Escape");
        assertThat(ada.page.locator("parley-about")).isHidden();
        ada.page.focus("#log");
        ada.page.locator("#log").evaluate(COMPOSING_KEY, "Process");
        assertThat(text()).isFocused();
    }

    @Test
    void enter_sends_what_was_typed_unless_an_offer_was_chosen_or_meant() {
        ada = person("Anna", Screen.DESKTOP).creates("Garden");
        grace = person("Linus", Screen.DESKTOP).followsTheLinkTo(ada.code());
        person("Ann", Screen.DESKTOP).followsTheLinkTo(ada.code());
        grace.seesPeople(3);
        for (String typed : List.of("prix :10", "um :12", "ah :smil", "see you @", "hello @Ann")) {
            grace.page.locator("#text").pressSequentially(typed);
            assertThat(grace.page.locator("#completions [role='option']").first())
                    .isVisible();
            grace.page.keyboard().press("Enter");
            grace.reads(typed);
            assertThat(grace.page.locator("#completions [role='option']")).hasCount(0);
        }
        grace.page.locator("#text").pressSequentially("with :rose");
        assertThat(grace.page.locator("#completions [role='option']").first()).isVisible();
        grace.page.keyboard().press("Enter");
        assertThat(grace.page.locator("#text")).hasValue("with 🌹");
        grace.page.keyboard().press("Control+z");
        assertThat(grace.page.locator("#text")).hasValue("with :rose");
        grace.writes("").page.locator("#text").pressSequentially("thanks, @an");
        assertThat(grace.page.locator("#completions [role='option']").first()).isVisible();
        grace.page.keyboard().press("Enter");
        assertThat(grace.page.locator("#text")).hasValue("thanks, @Ann ");
    }

    @Test
    void an_edit_that_is_begun_or_given_up_can_be_undone() {
        meet(Screen.DESKTOP);
        text().pressSequentially("half a thou");
        ada.message("The meeting").hover();
        ada.page.click("parley-acts [value='edit']");
        assertThat(text()).hasValue("The meeting is at ten.");
        presses("Control+z");
        assertThat(text()).hasValue("half a thou");
        presses("Control+Shift+z");
        assertThat(text()).hasValue("The meeting is at ten.");
        types(" Sharp.");
        presses("Escape");
        assertThat(text()).hasValue("half a thou");
        presses("Control+z");
        assertThat(text()).hasValue("The meeting is at ten. Sharp.");
    }
}
