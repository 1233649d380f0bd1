package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Flaky;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that no copy of a message keeps what its author removed or edited. */
class CopiesIT extends WithTheReadme {
    private static final String SECRET = "my password is hunter2";
    /** Notifications that tell whether they are open, and a reader who looks elsewhere. */
    private static final String PRETENDED = "globalThis.open = new Map(); globalThis.elsewhere = false;"
            + "globalThis.Notification = class { static permission = 'granted';"
            + " static async requestPermission() { return 'granted'; }"
            + " constructor(title, { body, tag }) { this.tag = tag; open.set(tag, title + ' | ' + body) }"
            + " close() { open.delete(this.tag) } };"
            + "Object.defineProperty(document, 'visibilityState', { get: () => elsewhere ? 'hidden' : 'visible' });"
            + "document.hasFocus = () => !elsewhere;"
            + "globalThis.looks = (away) => { elsewhere = away; document.dispatchEvent(new Event('visibilitychange')) };";

    private static String removedIn(Screen screen) {
        return screen == Screen.ARABIC ? "حُذفت هذه الرسالة." : "This message was removed.";
    }

    private Person attentive(Screen screen, String level) {
        Person ada = person("Ada", screen);
        ada.page.addInitScript(PRETENDED);
        ada.creates("Garden");
        ada.page.click("#alerts-button");
        ada.page.check("[name='level'][value='" + level + "']");
        ada.page.click("#alerts-dialog .button");
        return ada;
    }

    private Person graceWith(Person ada) {
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(2);
        return grace;
    }

    private static void removes(Person who, String text) {
        who.message(text).hover();
        who.page.click("parley-acts button[value='remove']");
        assertThat(who.message(text)).hasCount(0);
    }

    private static void edits(Person who, String text, String into) {
        who.message(text).hover();
        who.page.click("parley-acts button[value='edit']");
        who.says(into).reads(into);
    }

    private static Locator about(Person who) {
        return who.page.locator("parley-about [data-text]");
    }

    private static Locator hits(Person who) {
        return who.page.locator("#hits .hit");
    }

    private static void answers(Person who, String text) {
        who.message(text).hover();
        who.page.click("parley-acts button[value='reply']");
    }

    private static void searches(Person who, String query) {
        who.page.click("#search-button");
        who.page.fill("#search-text", query);
        who.page.keyboard().press("Enter");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "ARABIC"})
    void nothing_on_the_page_keeps_what_was_removed(Screen screen) {
        Person ada = attentive(screen, "all");
        Person grace = graceWith(ada);
        grace.says(SECRET);
        ada.reads(SECRET);
        assertThat(ada.page.locator("#announcer")).containsText(SECRET);
        answers(ada, SECRET);
        ada.writes("Take care, Grace");
        searches(ada, "hunter2");
        assertThat(about(ada)).hasText(SECRET);
        assertThat(hits(ada)).containsText(SECRET);

        removes(grace, SECRET);

        assertThat(hits(ada)).containsText(removedIn(screen));
        assertThat(about(ada)).hasText(removedIn(screen));
        assertThat(ada.page.locator("#text")).hasValue("Take care, Grace");
        assertThat(ada.page.locator("body")).not().containsText("hunter2");
        assertThat((String) ada.page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })"))
                .contains("Take care")
                .doesNotContain("hunter2");
        ada.meetsNoBarrier().takesPicture("removed-" + screen.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void an_edit_reaches_the_reply_and_the_hits() {
        Person ada = attentive(Screen.DESKTOP, "all");
        Person grace = graceWith(ada);
        grace.says(SECRET);
        ada.reads(SECRET);
        answers(ada, SECRET);
        searches(ada, "password");
        assertThat(hits(ada).locator("mark")).hasText("password");

        edits(grace, SECRET, "this is what a password is for");

        assertThat(about(ada)).hasText("this is what a password is for");
        assertThat(hits(ada)).containsText("Edited since this search");
        assertThat(hits(ada).locator("mark")).hasText("password");
        edits(grace, "this is what a password is for", "forget it");
        assertThat(hits(ada)).containsText("forget it");
        assertThat(hits(ada).locator("mark")).hasCount(0);
        assertThat(ada.page.locator("#announcer")).not().containsText("hunter2");
    }

    @Test
    void a_notification_follows_its_message_and_the_title_counts_what_is_there() {
        Person ada = attentive(Screen.DESKTOP, "mentions");
        Person grace = graceWith(ada);
        grace.says("Good morning.");
        ada.reads("Good morning.");
        ada.page.evaluate("() => looks(true)");
        grace.says("@Ada, " + SECRET).says("Never mind.");
        assertThat(ada.page).hasTitle("(2 · @1) Garden · Parley");
        assertThat(notified(ada)).isEqualTo("[\"Grace · Garden | @Ada, my password is hunter2\"]");

        edits(grace, SECRET, "@Ada, look at the roses");

        assertThat(ada.message("look at the roses")).hasCount(1);
        assertThat(notified(ada)).isEqualTo("[\"Grace · Garden | @Ada, look at the roses\"]");
        edits(grace, "look at the roses", "look at the tulips");
        assertThat(ada.page).hasTitle("(2) Garden · Parley");
        assertThat(notified(ada)).isEqualTo("[]");
        edits(grace, "Good morning.", "Good morning, @Ada.");
        assertThat(ada.page).hasTitle("(3 · @1) Garden · Parley");
        assertThat(notified(ada)).isEqualTo("[\"Grace · Garden | Good morning, @Ada.\"]");
        removes(grace, "Good morning");
        assertThat(ada.page).hasTitle("(2) Garden · Parley");
        assertThat(notified(ada)).isEqualTo("[]");
        removes(grace, "look at the tulips");
        removes(grace, "Never mind.");
        assertThat(ada.page).hasTitle("Garden · Parley");
        ada.page.evaluate("() => looks(false)");
        assertThat(ada.page.locator("#rows .message--removed")).hasCount(3);
        assertThat(ada.page.locator("#rows .unread")).hasCount(0);
    }

    private static Object notified(Person who) {
        return who.page.evaluate("() => JSON.stringify([...open.values()])");
    }

    @Test
    void what_was_typed_stays_when_the_edited_message_is_removed_elsewhere() {
        Person ada = attentive(Screen.DESKTOP, "nothing");
        ada.says(SECRET).reads(SECRET).writes("half a thought");
        ada.message(SECRET).hover();
        ada.page.click("parley-acts button[value='edit']");
        ada.writes("my new pass phrase");
        Page second = ada.page.context().newPage();
        second.navigate(ada.page.url());
        assertThat(second.locator("#rows .message")).hasCount(1);

        second.locator("#rows .message").focus();
        second.keyboard().press("Delete");

        assertThat(ada.page.locator("parley-notice")).containsText("Your changes are in the message field.");
        assertThat(about(ada)).isHidden();
        assertThat(ada.page.locator("#text")).hasValue("my new pass phrase\nhalf a thought");
        assertThat(ada.page.locator("body")).not().containsText("hunter2");
        ada.reloads();
        assertThat(ada.page.locator("#text")).hasValue("my new pass phrase\nhalf a thought");
        assertThat((String) ada.page.evaluate("() => JSON.stringify({ ...localStorage })"))
                .doesNotContain("hunter2");
    }

    @Test
    void a_removal_during_a_cut_reaches_every_copy() {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
            Person ada = person("Ada", Screen.DESKTOP, network.inPlaceOf(server.address()))
                    .followsTheLinkTo(grace.code());
            grace.seesPeople(2).says(SECRET);
            ada.reads(SECRET);
            answers(ada, SECRET);
            searches(ada, "hunter2");
            assertThat(hits(ada)).containsText(SECRET);
            network.shut();
            network.cut();
            ada.losesTheConnection();
            removes(grace, SECRET);
            network.reopen();
            ada.page.evaluate("document.getElementById('try-now').click()");
            assertThat(about(ada)).hasText("This message was removed.");
            assertThat(hits(ada)).containsText("This message was removed.");
            assertThat(ada.page.locator("body")).not().containsText("hunter2");
            ada.forgivesTheOutage();
        }
    }
}
