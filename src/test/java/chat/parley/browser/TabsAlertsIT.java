package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the tabs of one browser count, notify and chime as one. */
class TabsAlertsIT extends WithTheReadme {
    private static final PageAssertions.HasTitleOptions LONG = new PageAssertions.HasTitleOptions().setTimeout(30_000);
    /** Simulates notifications, sounds, and a reader who looks at no tab until {@code looks(true)}. */
    private static final String PRETENDED = "globalThis.told = []; globalThis.chimes = 0; let here = false;"
            + "globalThis.Notification = class { static permission = 'granted';"
            + " constructor(title, { body }) { told.push(body) } close() {} };"
            + "globalThis.AudioContext = class { currentTime = 0; async resume() { chimes++ } };"
            + "Object.defineProperty(document, 'visibilityState', { get: () => here ? 'visible' : 'hidden' });"
            + "document.hasFocus = () => here;"
            + "globalThis.looks = (on) => { here = on; document.dispatchEvent(new Event('visibilitychange')) };";

    private Person ada(Person grace) {
        Person ada = person("Ada", Screen.DESKTOP);
        ada.page.context().addInitScript(PRETENDED);
        ada.followsTheLinkTo(grace.code());
        ada.page.click("#alerts-button");
        ada.page.check("[name='level'][value='all']");
        ada.page.check("[name='sound']");
        ada.page.click("#alerts-dialog .button");
        return ada;
    }

    private List<Person> tabs(Person ada, int count) {
        List<Person> tabs = new ArrayList<>(List.of(ada));
        while (tabs.size() < count) tabs.add(anotherTabOf(ada));
        ada.page.evaluate("() => { chimes = 0 }");
        return tabs;
    }

    private static void looks(Person tab, boolean here) {
        tab.page.evaluate("here => looks(here)", here);
    }

    /** Stops the scripts of this tab, as a browser does that freezes it. A headless browser freezes none. */
    private static CDPSession freezes(Person tab) {
        CDPSession session = tab.page.context().newCDPSession(tab.page);
        session.send("Debugger.enable");
        session.send("Debugger.pause");
        return session;
    }

    private static void count(List<Person> tabs, String title) {
        for (Person tab : tabs) assertThat(tab.page).hasTitle(title, LONG);
    }

    private static List<Object> told(List<Person> tabs) {
        List<Object> told = new ArrayList<>();
        for (Person tab : tabs) told.addAll((List<?>) tab.page.evaluate("() => told"));
        return told;
    }

    private static int chimes(List<Person> tabs) {
        return tabs.stream()
                .mapToInt(tab -> (int) tab.page.evaluate("() => chimes"))
                .sum();
    }

    /** Waits until a tab has told of the text. */
    private static void hear(List<Person> tabs, String text) {
        Page first = tabs.get(0).page;
        for (int i = 0; i < 300 && !told(tabs).contains(text); i++) first.waitForTimeout(100);
        assertThat(told(tabs)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void of_many_tabs_one_notifies_and_none_while_one_is_looked_at(int count) {
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        List<Person> tabs = tabs(ada(grace), count);
        grace.says("nobody looks");
        count(tabs, "(1) Garden · Parley");
        hear(tabs, "nobody looks");
        Person looked = tabs.get(count - 1);
        looks(looked, true);
        count(tabs, "Garden · Parley");
        grace.says("Ada looks");
        for (Person tab : tabs) tab.reads("Ada looks");
        count(tabs, "Garden · Parley");
        looks(looked, false);
        grace.says("nobody looks again");
        count(tabs, "(1) Garden · Parley");
        hear(tabs, "nobody looks again");
        assertThat(told(tabs)).containsExactlyInAnyOrder("nobody looks", "nobody looks again");
        assertThat(chimes(tabs)).isEqualTo(2);
    }

    @Test
    void a_frozen_tab_silences_nobody_whether_it_seems_to_be_looked_at_or_not() {
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        List<Person> tabs = tabs(ada(grace), 3);
        grace.says("one");
        hear(tabs, "one");
        looks(tabs.get(0), true);
        count(tabs, "Garden · Parley");
        List<CDPSession> frozen = List.of(freezes(tabs.get(0)), freezes(tabs.get(1)));
        List<Person> awake = tabs.subList(2, 3);
        grace.says("two").says("three");
        hear(awake, "three");
        count(awake, "(2) Garden · Parley");
        frozen.forEach(session -> session.send("Debugger.disable"));
        looks(tabs.get(0), false);
        for (Person tab : tabs) tab.reads("three");
        grace.says("four");
        hear(tabs, "four");
        assertThat(told(tabs)).doesNotHaveDuplicates().contains("one", "three", "four");
    }

    @Test
    void a_mark_as_unread_counts_in_all_tabs_until_one_is_looked_at() {
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        List<Person> tabs = tabs(ada(grace), 2);
        looks(tabs.get(0), true);
        grace.says("one").says("two");
        tabs.get(0).reads("two").message("one").focus();
        tabs.get(0).page.keyboard().press("u");
        count(tabs, "(2) Garden · Parley");
        looks(tabs.get(0), false);
        looks(tabs.get(1), true);
        count(tabs, "Garden · Parley");
    }

    @Test
    void rooms_in_other_tabs_are_independent() {
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        Person ada = ada(grace);
        Person linus = person("Linus", Screen.DESKTOP).creates("Orchard");
        Person orchard = anotherTabOf(ada).followsTheLinkTo(linus.code());
        orchard.page.locator("#text").pressSequentially("Dear Linus");
        looks(orchard, true);
        grace.says("in the garden");
        linus.says("in the orchard");
        orchard.reads("in the orchard");
        assertThat(orchard.page).hasTitle("Orchard · Parley");
        assertThat(ada.page).hasTitle("(1) Garden · Parley");
        hear(List.of(ada), "in the garden");
        assertThat(ada.reloads().page.locator("#text")).hasValue("");
    }
}
