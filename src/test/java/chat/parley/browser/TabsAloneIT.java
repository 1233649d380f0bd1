package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a browser that refuses what tabs share makes each tab work alone. An error on the page fails the test. */
class TabsAloneIT extends WithTheReadme {
    private static final String REFUSES = "const refuses = () => { throw new DOMException('no', 'SecurityError') };"
            + "const lacks = (owner, name, get) => Object.defineProperty(owner, name, { configurable: true, get });";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lacks(globalThis, 'localStorage', refuses)",
                "lacks(globalThis, 'BroadcastChannel', () => undefined)",
                "lacks(Navigator.prototype, 'locks', () => undefined)",
                "for (const name of ['localStorage', 'sessionStorage', 'BroadcastChannel']) lacks(globalThis, name, refuses);"
                        + "lacks(Navigator.prototype, 'locks', refuses)"
            })
    void nothing_breaks_and_nobodys_words_are_mixed(String refusal) {
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        Person ada = person("Ada", Screen.DESKTOP);
        ada.page.context().addInitScript(REFUSES + refusal);
        ada.followsTheLinkTo(grace.code());
        ada.page.locator("#text").pressSequentially("Dear Grace");
        Person second = anotherTabOf(ada);
        second.says("from the second tab").reads("from the second tab");
        grace.reads("from the second tab").says("hello");
        ada.reads("hello");
        second.reads("hello");
        assertThat(ada.page.locator("#text")).hasValue("Dear Grace");
        assertThat(second.page.locator("#text")).hasValue("");
        second.page.click("#alerts-button");
        second.page.check("[name='level'][value='mentions']");
        second.page.click("#alerts-dialog .button");
        assertThat(second.reloads().reads("hello").page.locator("#text")).hasValue("");
        second.page.click("#leave");
        second.page.click("#leave-dialog button[value='leave']");
        ada.page.waitForURL("**/join/**");
        ada.forgivesTheOutage();
    }

    @ParameterizedTest
    @Tag("faults")
    @ValueSource(
            strings = {
                "lacks(globalThis, 'sessionStorage', refuses)",
                "lacks(globalThis, 'localStorage', () => null)",
                "for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = refuses",
                "Storage.prototype.setItem = refuses",
                "globalThis.BroadcastChannel = refuses",
                "BroadcastChannel.prototype.postMessage = refuses",
                "lacks(Navigator.prototype, 'locks', refuses)",
                "LockManager.prototype.request = LockManager.prototype.query = refuses",
                "LockManager.prototype.request = LockManager.prototype.query = async () => refuses()"
            })
    void nothing_breaks_in_whatever_way_it_is_refused(String refusal) {
        nothing_breaks_and_nobodys_words_are_mixed(refusal);
    }
}
