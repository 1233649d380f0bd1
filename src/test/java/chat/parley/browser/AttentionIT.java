package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests mentions, unread marks, notifications and ignored members. */
class AttentionIT extends WithTheReadme {
    /** Simulates notifications and a reader who looks elsewhere, because tests cannot minimise a window. */
    private static final String PRETENDED =
            "globalThis.told = []; globalThis.elsewhere = false; globalThis.beside = false;"
                    + "globalThis.Notification = class { static permission = 'default';"
                    + " static async requestPermission() { Notification.permission = 'granted'; }"
                    + " constructor(title, { body }) { told.push(title + ' | ' + body) } close() {} };"
                    + "Object.defineProperty(document, 'visibilityState', { get: () => elsewhere ? 'hidden' : 'visible' });"
                    + "document.hasFocus = () => !elsewhere && !beside;"
                    + "globalThis.turns = (away) => { beside = away; window.dispatchEvent(new Event(away ? 'blur' : 'focus')) };"
                    + "globalThis.looks = (away) => { elsewhere = away; document.dispatchEvent(new Event('visibilitychange')) };";

    private Person attentive(String name) {
        Person person = person(name, Screen.DESKTOP);
        person.page.addInitScript(PRETENDED);
        return person;
    }

    @Test
    void an_at_sign_suggests_people_and_a_colon_suggests_emoji() {
        Person ada = person("Ada Lovelace", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        grace.seesPeople(2);
        Locator offers = grace.page.locator("#completions [role='option']");
        grace.page.locator("#text").pressSequentially("thank you, @lov");
        assertThat(offers).hasCount(1);
        grace.meetsNoBarrier().takesPicture("completion-phone");
        offers.first().tap();
        assertThat(grace.page.locator("#text")).hasValue("thank you, @Ada Lovelace ");
        assertThat(offers).hasCount(0);
        ada.page.locator("#text").pressSequentially("yes :smil");
        assertThat(ada.page.locator("#text")).hasAttribute("aria-activedescendant", "completion-0");
        ada.takesPicture("completion-desktop");
        ada.page.keyboard().press("Tab");
        assertThat(ada.page.locator("#text")).hasValue("yes 😄");
        ada.page.keyboard().press("Enter");
        grace.reads("yes 😄");
    }

    @Test
    void a_mention_is_counted_separately_and_notified_as_configured() {
        Person ada = attentive("Ada").creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        ada.page.click("#alerts-button");
        ada.meetsNoBarrier().takesPicture("alerts-desktop");
        ada.page.check("[name='level'][value='mentions']");
        ada.page.click("#alerts-dialog .button");
        ada.page.evaluate("() => looks(true)");
        grace.says("Good morning.").says("@Ada, are you there?");
        assertThat(ada.page).hasTitle("(2 · @1) Garden · Parley");
        assertThat(ada.page.locator("link[rel='icon']")).hasAttribute("href", Pattern.compile("data:image/png.*"));
        assertThat((List<?>) ada.page.evaluate("() => told"))
                .asString()
                .isEqualTo("[Grace · Garden | @Ada, are you there?]");
        ada.page.evaluate("() => looks(false)");
        assertThat(ada.page).hasTitle("Garden · Parley");
        assertThat(ada.page.locator("link[rel='icon']"))
                .hasAttribute("href", Pattern.compile(".*mark-[0-9a-f]{8}\\.svg"));
        assertThat(ada.page.locator("#rows .unread")).hasCount(1);
        assertThat(ada.page.locator("#rows .message--for-me")).hasCount(1);
        ada.message("Good morning.").focus();
        ada.page.keyboard().press("u");
        assertThat(ada.page).hasTitle("(2 · @1) Garden · Parley");
    }

    @Test
    void a_visible_window_without_the_focus_has_not_been_read() {
        Person ada = attentive("Ada").creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        ada.page.click("#alerts-button");
        ada.page.check("[name='level'][value='all']");
        ada.page.click("#alerts-dialog .button");
        grace.says("Seen at once.");
        ada.reads("Seen at once.");
        assertThat(ada.page).hasTitle("Garden · Parley");
        ada.page.evaluate("() => turns(true)");
        grace.says("**Later**: `@Ada`, see [the list](https://example.org/list)");
        assertThat(ada.page).hasTitle("(1) Garden · Parley");
        assertThat((List<?>) ada.page.evaluate("() => told"))
                .asString()
                .isEqualTo("[Grace · Garden | Later: @Ada, see the list (example.org)]");
        ada.page.evaluate("() => turns(false)");
        assertThat(ada.page).hasTitle("Garden · Parley");
        assertThat(ada.page.locator("#rows .message--for-me")).hasCount(0);
    }

    @Test
    void an_ignored_member_is_collapsed_and_silent_until_unignored() {
        Person ada = attentive("Ada").creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        grace.says("one");
        ada.reads("one");
        ada.page
                .locator(".person", new Page.LocatorOptions().setHasText("Grace"))
                .hover();
        ada.page.click(".person:has-text('Grace') [data-ignore]");
        assertThat(ada.page.locator(".message--folded")).hasCount(1);
        ada.page.evaluate("() => looks(true)");
        grace.says("@Ada, two").says("three");
        ada.reads("three");
        assertThat(ada.page).hasTitle("Garden · Parley");
        ada.page.evaluate("() => looks(false)");
        assertThat(ada.message("three").locator("[data-text]")).isHidden();
        ada.meetsNoBarrier().takesPicture("ignored-desktop");
        ada.message("three").locator("[data-unfold]").click();
        assertThat(ada.message("three").locator("[data-text]")).isVisible();
        ada.reloads();
        assertThat(ada.page.locator(".message--folded")).hasCount(3);
        ada.page.click(".person:has-text('Grace') [data-ignore]");
        assertThat(ada.page.locator(".message--folded")).hasCount(0);
    }
}
