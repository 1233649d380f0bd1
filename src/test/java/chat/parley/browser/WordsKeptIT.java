package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that what people typed is never lost in silence, and that the page says what holds it. */
class WordsKeptIT extends WithTheReadme {
    /** Sockets as a firewall leaves them: {@code forbidden} ones throw, {@code silent} ones never open. */
    private static final String SOCKETS = """
            const Real = WebSocket;
            globalThis.WebSocket = function (...address) {
              if (sessionStorage.sockets === 'forbidden') throw new DOMException('no', 'SecurityError');
              return sessionStorage.sockets === 'silent' ? { close() {} } : new Real(...address);
            };
            WebSocket.OPEN = Real.OPEN;
            """;

    private static String says(Screen screen, String english, String arabic) {
        return screen == Screen.ARABIC || screen == Screen.ARABIC_PHONE ? arabic : english;
    }

    /** Ada is in a room, and from then on her sockets are like this. */
    private Person blocked(Screen screen, String sockets) {
        Person ada = person("Ada", screen).creates("Garden");
        ada.page.addInitScript(SOCKETS);
        ada.page.evaluate("kind => sessionStorage.sockets = kind", sockets);
        ada.page.reload();
        return ada;
    }

    private static void removesElsewhere(Person ada, String text) {
        Page other = ada.page.context().newPage();
        other.navigate(ada.page.url());
        other.locator("#rows .message", new Page.LocatorOptions().setHasText(text))
                .hover();
        other.click("parley-acts button[value='remove']");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void an_edit_of_a_removed_message_comes_back_to_the_composer(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        ada.says("Shal we begin?").reads("Shal we begin?");
        ada.page.keyboard().press("ArrowUp");
        ada.says("Shall we begin?").reads("Shall we begin?");
        ada.page.keyboard().press("ArrowUp");
        ada.writes("Shall we begin now?");
        removesElsewhere(ada, "Shall we begin?");

        assertThat(ada.page.locator("parley-notice"))
                .containsText(says(
                        screen,
                        "This message was removed. Your changes are in the message field.",
                        "حُذفت هذه الرسالة. تعديلاتك في حقل الرسالة."));
        assertThat(ada.page.locator("#text")).hasValue("Shall we begin now?");
        assertThat(ada.page.locator("[data-act='again']:visible")).hasCount(0);
        ada.meetsNoBarrier();
        ada.page.reload();
        assertThat(ada.inside().page.locator("#text")).hasValue("Shall we begin now?");
        ada.page.locator("#text").press("Enter");
        ada.reads("Shall we begin now?");
    }

    @Test
    void an_unfinished_edit_of_a_removed_message_survives_a_reload() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("Shal we begin?").reads("Shal we begin?");
        ada.page.keyboard().press("ArrowUp");
        ada.writes("Shall we beg");
        removesElsewhere(ada, "Shal we begin?");
        assertThat(ada.page.locator("parley-notice")).containsText("Your changes are in the message field.");
        ada.reloads();

        assertThat(ada.page.locator("#text")).hasValue("Shall we beg");
        assertThat(ada.page.locator("parley-about")).isHidden();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE", "ARABIC_PHONE"})
    void a_socket_that_cannot_open_is_explained_and_a_message_waits_for_it(Screen screen) {
        Person ada = blocked(screen, "forbidden");
        String why = says(
                screen,
                "Can't connect to the room. A network, proxy or browser extension may be blocking it.",
                "تعذّر الاتصال بالغرفة. ربما تمنعه شبكة أو خادم وكيل أو إضافة في المتصفح.");
        assertThat(ada.page.locator("#connection")).containsText(why);
        assertThat(ada.page.locator("#status [role='status']")).containsText(why);
        ada.writes("Shall we begin?");
        // Playwright's own click would wait, because the button says that it is not ready.
        ada.page.dispatchEvent("#send", "click");

        assertThat(ada.page.locator("#over"))
                .hasText(says(
                        screen,
                        "You're not connected yet. Your message stays here until you can send it.",
                        "لم تتصل بعد. تبقى رسالتك هنا حتى يمكنك إرسالها."));
        assertThat(ada.page.locator("#text")).hasValue("Shall we begin?");
        ada.meetsNoBarrier().takesPicture("blocked-" + screen.name().toLowerCase(Locale.ROOT));
        ada.page.reload();
        assertThat(ada.page.locator("#text")).hasValue("Shall we begin?");
        ada.page.evaluate("delete sessionStorage.sockets");
        // The page may try again by itself, and then there is no button.
        ada.page.evaluate("document.getElementById('try-now').click()");
        assertThat(ada.page.locator("body[data-connection='open']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(ada.page.locator("#over")).isEmpty();
        ada.page.click("#send");
        ada.reads("Shall we begin?");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void while_the_first_connection_is_slow_enter_says_what_it_waits_for(Screen screen) {
        Person ada = blocked(screen, "silent");
        assertThat(ada.page.locator("#connection")).hasText(says(screen, "Connecting…", "جارٍ الاتصال…"));
        assertThat(ada.page.locator("#try-now")).isHidden();
        assertThat(ada.page.locator("#rename")).isDisabled();
        ada.says("Shall we begin?");
        assertThat(ada.page.locator("#over")).containsText(says(screen, "You're not connected yet.", "لم تتصل بعد."));
        assertThat(ada.page.locator("#text")).hasValue("Shall we begin?");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void pasted_characters_that_cannot_be_shown_are_left_out_and_counted(Screen screen) {
        Person ada = person("Ada", screen);
        ada.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ada.creates("Garden");
        ada.page.evaluate("() => navigator.clipboard.writeText('Shall\\u0007 we\\u2028begin\\u001b?')");
        ada.page.focus("#text");
        ada.page.keyboard().press("Control+V");

        assertThat(ada.page.locator("#text")).hasValue("Shall we\nbegin?");
        assertThat(ada.page.locator("parley-notice"))
                .containsText(
                        says(screen, "2 characters that can't be shown were left out.", "حُذف حرفان لا يمكن عرضهما."));
        ada.page.keyboard().press("Control+Z");
        assertThat(ada.page.locator("#text")).hasValue("");
        ada.page.keyboard().press("Control+V");
        ada.page.keyboard().press("Enter");
        ada.reads("begin?");
    }

    @Test
    void a_pasted_name_loses_what_cannot_be_shown() {
        Person ada = person("Ada", Screen.DESKTOP);
        ada.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ada.page.navigate(address().toString());
        ada.page.evaluate("() => navigator.clipboard.writeText('Ada\\u0007')");
        assertThat(ada.page.locator("#left-out")).isHidden();
        ada.page.focus("[id='create:name']");
        ada.page.keyboard().press("Control+V");
        assertThat(ada.page.locator("[id='create:name']")).hasValue("Ada");
        assertThat(ada.page.locator("#left-out")).hasText("Characters that can't be shown were left out.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void a_message_of_invisible_characters_is_not_sent_and_the_page_says_why(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        ada.says("Shall we begin?").reads("Shall we begin?");
        ada.says("\u200b\u3164");
        assertThat(ada.page.locator("#over"))
                .hasText(says(screen, "There's nothing to see in this message.", "لا شيء يُرى في هذه الرسالة."));
        assertThat(ada.messages()).hasCount(1);
    }

    @Test
    void a_link_that_cannot_be_copied_is_shown_and_selected() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.page.evaluate(
                "() => { navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false; }");
        ada.page.click("#code");
        assertThat(ada.page.locator("parley-notice")).containsText("Couldn't copy the link.");
        assertThat((String) ada.page.evaluate("() => getSelection().toString()"))
                .endsWith("/join/" + ada.code().replace("-", ""));
    }
}
