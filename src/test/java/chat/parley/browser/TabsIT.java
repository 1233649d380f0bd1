package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Flaky;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what is being written in several tabs of one browser, and what they store for each other. */
class TabsIT extends WithTheReadme {
    private static final LocatorAssertions.HasCountOptions LONG =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    private static Locator text(Person tab) {
        return tab.page.locator("#text");
    }

    /** Stops the scripts of this tab, as a browser does that freezes it. A headless browser freezes none. */
    private static void isFrozen(Person tab) {
        CDPSession session = tab.page.context().newCDPSession(tab.page);
        session.send("Debugger.enable");
        session.send("Debugger.pause");
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "ARABIC"})
    void each_tab_keeps_its_own_words_over_cuts_and_reloads(Screen screen) {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person ada =
                    person("Ada", screen, network.inPlaceOf(server.address())).creates("Garden");
            ada.page.locator("#text").pressSequentially("Dear Grace, عزيزتي");
            Person second = anotherTabOf(ada);
            second.says("hello").reads("hello");
            assertThat(text(second)).hasValue("");
            second.page.locator("#text").pressSequentially("Dear Linus");
            network.cut();
            ada.says("back").reads("back");
            second.reads("back");
            assertThat(text(second)).hasValue("Dear Linus");
            ada.page.locator("#text").pressSequentially("Dear Grace, عزيزتي");
            second.reloads().reads("back");
            ada.reloads().reads("back");
            assertThat(text(ada)).hasValue("Dear Grace, عزيزتي");
            assertThat(text(second)).hasValue("Dear Linus");
            second.says("sent").reads("sent").reloads().reads("sent");
            ada.reloads().reads("sent");
            assertThat(text(ada)).hasValue("Dear Grace, عزيزتي");
            assertThat(text(second)).hasValue("");
            ada.forgivesTheOutage();
            second.forgivesTheOutage();
        }
    }

    @Test
    void an_edit_in_one_tab_is_none_in_another() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("first").reads("first");
        ada.page.keyboard().press("ArrowUp");
        ada.page.locator("#text").pressSequentially(" thought");
        Person second = anotherTabOf(ada).reads("first");
        assertThat(text(second)).hasValue("");
        assertThat(second.page.locator("parley-about")).isHidden();
        ada.reloads();
        assertThat(text(ada)).hasValue("first thought");
        assertThat(ada.page.locator("parley-about")).isVisible();
    }

    @Test
    void a_fresh_tab_goes_on_where_a_closed_one_stopped() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person second = anotherTabOf(ada);
        ada.says("first").reads("first");
        ada.page.keyboard().press("ArrowUp");
        ada.page.locator("#text").pressSequentially(" thought");
        ada.page.close();
        Person third = anotherTabOf(second).reads("first");
        assertThat(text(third)).hasValue("first thought");
        assertThat(third.page.locator("parley-about")).isVisible();
        assertThat(text(second)).hasValue("");
        Person fourth = anotherTabOf(second).reads("first");
        assertThat(text(fourth)).hasValue("");
    }

    @Test
    void a_duplicated_tab_begins_with_an_empty_field() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.page.locator("#text").pressSequentially("Dear Grace");
        Page copy = ada.page.waitForPopup(() -> ada.page.evaluate("() => { open(location.href) }"));
        assertThat(copy.locator("body[data-connection='open']")).hasCount(1, LONG);
        copy.locator("#text").pressSequentially("Dear Linus");
        copy.reload();
        assertThat(copy.locator("#text")).hasValue("Dear Linus");
        ada.reloads();
        assertThat(text(ada)).hasValue("Dear Grace");
    }

    @Test
    void what_waits_in_a_tab_is_sent_by_another_only_once_the_tab_is_gone() {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
            Person ada = person("Ada", Screen.DESKTOP, network.inPlaceOf(server.address()))
                    .followsTheLinkTo(grace.code());
            Person second = anotherTabOf(ada);
            network.shut();
            network.cut();
            ada.losesTheConnection().says("From the tunnel.");
            assertThat(ada.message("From the tunnel.")).hasAttribute("data-state", "sending");
            isFrozen(ada);
            network.reopen();
            second.says("Out again.").reads("Out again.");
            grace.reads("Out again.");
            Person third = anotherTabOf(second).reads("Out again.");
            for (Person tab : new Person[] {second, third, grace})
                assertThat(tab.message("From the tunnel.")).hasCount(0);
            ada.page.close();
            grace.reads("From the tunnel.");
            second.reads("From the tunnel.").reloads().reads("From the tunnel.");
            third.reads("From the tunnel.");
            ada.forgivesTheOutage();
            second.forgivesTheOutage();
        }
    }

    @Test
    void a_choice_in_one_tab_counts_in_all() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        Person second = anotherTabOf(ada);
        grace.says("one");
        ada.reads("one");
        second.reads("one").page.locator(".person:has-text('Grace')").hover();
        second.page.click(".person:has-text('Grace') [data-ignore]");
        assertThat(ada.page.locator(".message--folded")).hasCount(1);
        ada.page.evaluate("() => document.querySelector(\"parley-theme [value='dark']\").click()");
        assertThat(second.page.locator("html[data-theme='dark'] parley-theme [value='dark']:checked"))
                .hasCount(1);
        ada.page.click("#alerts-button");
        second.page.click("#alerts-button");
        second.page.check("[name='level'][value='mentions']");
        assertThat(ada.page.locator("[name='level'][value='mentions']")).isChecked();
        second.page.click("#alerts-dialog .button");
        second.page.click("#leave");
        second.page.click("#leave-dialog button[value='leave']");
        ada.page.waitForURL("**/join/**");
        ada.forgivesTheOutage();
    }
}
