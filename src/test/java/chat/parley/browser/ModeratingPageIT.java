package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests moderation in the page: Ada owns the Garden, Grace moderates it, and Linus is rude. */
class ModeratingPageIT extends WithTheReadme {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    private Person ada;
    private Person grace;
    private Person linus;

    /** The three in the Garden, and two messages of Linus. */
    private void meet(Screen screen) {
        ada = person("Ada", screen).creates("Garden");
        grace = person("Grace", screen).followsTheLinkTo(ada.code());
        linus = person("Linus", screen).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(3);
        ada.appoints("Grace", "moderator").closesPeople();
        linus.says("You are all stupid").says("And ugly").reads("And ugly");
        grace.reads("And ugly");
        assertThat(grace.page.locator("#roles-button[hidden]")).hasCount(0);
    }

    private static Locator dialog(Person who) {
        return who.page.locator("#moderate-dialog");
    }

    private static void presses(Person who, String act) {
        dialog(who).locator("button[value='" + act + "']").click();
    }

    private static void opens(Person who, String name) {
        who.opensPeople().listed(name).locator("[data-moderate]").click();
        assertThat(dialog(who)).isVisible();
    }

    private static void countsClicks(Person who) {
        who.page.evaluate("() => { window.clicks = 0;"
                + " addEventListener('click', ({ isTrusted }) => { if (isTrusted) window.clicks++; }, true); }");
    }

    /** Makes the shortest mute or ban of the dialog shorter: no test waits for a minute. */
    private static void shortens(Person who, String act, int seconds) {
        who.page.evaluate(
                "([act, seconds]) => { document.querySelector(`#moderate-dialog [value^='${act} ']`).value ="
                        + " `${act} ${seconds}`; }",
                List.of(act, seconds));
    }

    @ParameterizedTest
    @EnumSource
    void a_moderator_stops_a_troll_in_two_clicks(Screen screen) {
        meet(screen);
        linus.writes("I was not done");
        countsClicks(grace);
        if (screen.small()) grace.message("And ugly").tap();
        else grace.message("And ugly").hover();
        grace.page.locator("parley-acts [value='moderate']").click();
        assertThat(dialog(grace).locator("h2")).isFocused();
        grace.settled().meetsNoBarrier().takesPicture("moderate-dialog-" + screen.label());
        presses(grace, "ban 600");

        assertThat(linus.page.locator("#out")).isVisible(SOON);
        // On a touch screen, the tap that shows the acts of a message comes before.
        Assertions.assertThat(grace.page.evaluate("() => window.clicks")).isEqualTo(screen.small() ? 3 : 2);
        assertThat(grace.page.locator("parley-undo button")).isVisible();
        grace.settled().meetsNoBarrier().takesPicture("moderate-undo-" + screen.label());
        assertThat(linus.page.locator("#out h2")).isFocused();
        assertThat(linus.page.locator("#text")).isHidden();
        assertThat(linus.page.locator("#out-typed")).hasValue("I was not done");
        assertThat(linus.page.locator("#out [data-leave]")).isVisible();
        assertThat(linus.page.locator("#out [data-again]")).isHidden();
        linus.settled().meetsNoBarrier().takesPicture("moderate-out-" + screen.label());
        assertThat(ada.page.locator("#rows [data-kind='banned']")).hasCount(1);
        assertThat(ada.page.locator("#people-list li")).hasCount(2);
        linus.forgivesTheOutage();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_who_is_muted_keeps_what_they_typed_until_the_mute_ends_by_itself(Screen screen) {
        meet(screen);
        opens(grace, "Linus");
        shortens(grace, "mute", 8);
        linus.writes("Let me explain");
        presses(grace, "mute 8");

        assertThat(linus.page.locator("#silence [data-silence]")).not().isEmpty();
        assertThat(linus.page.locator("#send")).hasAttribute("aria-disabled", "true");
        linus.settled().meetsNoBarrier().takesPicture("moderate-muted-" + screen.label());
        linus.page.locator("#text").press("Control+Enter");
        linus.page.locator("#send").dispatchEvent("click");
        assertThat(linus.page.locator("#text")).hasValue("Let me explain");
        assertThat(linus.page.locator("#announcer")).not().isEmpty();
        ada.opensPeople();
        assertThat(ada.listed("Linus").locator("[data-muted]")).isVisible();
        ada.settled().meetsNoBarrier().takesPicture("moderate-people-" + screen.label());
        opens(ada, "Linus");
        assertThat(dialog(ada).locator("[value='unmute']")).isVisible();
        ada.settled().meetsNoBarrier().takesPicture("moderate-unmute-" + screen.label());

        assertThat(linus.page.locator("#send"))
                .hasAttribute("aria-disabled", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        assertThat(dialog(ada).locator("[value='unmute']")).isHidden();
        linus.page.click("#send");
        linus.reads("Let me explain");
    }

    @Test
    void with_the_keyboard_alone_somebody_is_muted_and_it_is_undone() {
        meet(Screen.DESKTOP);
        grace.page.locator("#log").focus();
        grace.page.keyboard().press("ArrowUp");
        while (!(Boolean) grace.page.evaluate("() => document.activeElement.textContent.includes('And ugly')"))
            grace.page.keyboard().press("ArrowUp");
        grace.page.keyboard().press("m");
        assertThat(dialog(grace).locator("h2")).isFocused();
        grace.page.keyboard().press("Tab");
        assertThat(dialog(grace).locator("[value='mute 60']")).isFocused();
        grace.page.keyboard().press("Enter");
        assertThat(linus.page.locator("#silence [data-silence]")).containsText("You're muted until");
        assertThat(grace.page.locator("#rows .message:focus")).hasCount(1);
        grace.page.keyboard().press("Control+z");
        assertThat(linus.page.locator("#silence [data-silence]")).isEmpty();

        grace.page.keyboard().press("Delete");
        assertThat(linus.message("And ugly")).hasCount(0);
        grace.page.keyboard().press("Control+z");
        linus.reads("And ugly");
    }

    @Test
    void in_the_field_of_the_reason_enter_presses_nothing() {
        meet(Screen.DESKTOP);
        opens(grace, "Linus");
        grace.page.locator("#moderate-reason").pressSequentially("Please calm down");
        grace.page.locator("#moderate-reason").press("Enter");
        assertThat(dialog(grace)).isVisible();
        grace.page.keyboard().press("Escape");
        assertThat(dialog(grace)).isHidden();
        linus.says("Still here").reads("Still here");
    }

    @Test
    void a_ban_with_all_messages_is_undone_as_a_whole() {
        meet(Screen.DESKTOP);
        opens(grace, "Linus");
        assertThat(dialog(grace).locator("[data-messages]")).containsText("Also remove their 2 messages");
        dialog(grace).locator("[data-all]").check();
        presses(grace, "ban");
        assertThat(linus.page.locator("#out h2")).hasText("You were banned from this room.");
        ada.seesInLog("Grace banned Linus").seesInLog("Grace removed 2 messages from Linus");
        assertThat(ada.message("And ugly")).hasCount(0);
        ada.settled().meetsNoBarrier().takesPicture("moderate-log-desktop");
        grace.page.click("parley-undo button");
        ada.reads("You are all stupid").reads("And ugly").seesInLog("Grace unbanned Linus");
        grace.reads("And ugly").reloads().reads("And ugly");
        linus.forgivesTheOutage();
    }

    @ParameterizedTest
    @EnumSource
    void a_ban_stands_in_the_list_until_it_is_lifted(Screen screen) {
        meet(screen);
        opens(ada, "Linus");
        ada.page.fill("#moderate-reason", "This is a friendly place");
        presses(ada, "ban 86400");
        assertThat(linus.page.locator("#out [data-reason]")).containsText("This is a friendly place");
        for (Person who : List.of(ada, grace)) {
            who.opensPeople().page.click("#roles-button");
            assertThat(who.page.locator("#roles-dialog .ban")).hasCount(1);
            assertThat(who.page.locator("#roles-dialog .ban")).containsText("This is a friendly place");
            who.settled()
                    .meetsNoBarrier()
                    .takesPicture("moderate-bans-" + who.name.toLowerCase(Locale.ROOT) + "-" + screen.label());
        }
        assertThat(grace.page.locator("#renew-links")).isHidden();
        assertThat(ada.page.locator("#renew-links")).isVisible();
        grace.page.locator("#roles-dialog .ban button").click();
        assertThat(grace.page.locator("#roles-dialog .ban")).hasCount(0);
        assertThat(ada.page.locator("#roles-dialog .ban")).hasCount(0);
        linus.forgivesTheOutage();
        linus.followsTheLinkTo(ada.code());
    }

    @Test
    void somebody_who_was_removed_from_the_room_reads_why_and_joins_again() {
        meet(Screen.DESKTOP);
        opens(grace, "Linus");
        grace.page.fill("#moderate-reason", "Please calm down");
        presses(grace, "kick");
        assertThat(linus.page.locator("#out h2")).hasText("You were removed from this room.");
        assertThat(linus.page.locator("#out [data-reason]")).hasText("Reason: Please calm down");
        linus.settled().meetsNoBarrier().takesPicture("moderate-kicked-desktop");
        ada.seesInLog("Grace removed Linus from the room");
        assertThat(ada.page.locator("#rows")).not().containsText("Linus left");
        linus.forgivesTheOutage();
        linus.page.click("#out [data-again]");
        linus.page.fill("[id='enter:name']", "Linus");
        linus.page.click("[id='enter:go']");
        linus.inside().says("Sorry").reads("Sorry");
    }

    @Test
    void when_a_ban_is_over_the_panel_lets_them_join_again() {
        meet(Screen.DESKTOP);
        opens(grace, "Linus");
        shortens(grace, "ban", 5);
        presses(grace, "ban 5");
        assertThat(linus.page.locator("#out [data-leave]")).isVisible(SOON);
        assertThat(linus.page.locator("#out [data-again]")).isVisible(SOON);
        linus.forgivesTheOutage();
        linus.page.click("#out [data-again]");
        linus.page.fill("[id='enter:name']", "Linus");
        linus.page.click("[id='enter:go']");
        linus.inside();
    }

    @Test
    void members_are_offered_nothing_and_moderators_only_what_is_below_them() {
        meet(Screen.DESKTOP);
        assertThat(linus.page.locator("#people-list [data-moderate]:not([hidden])"))
                .hasCount(0);
        assertThat(grace.page.locator("#people-list [data-moderate]:not([hidden])"))
                .hasCount(1);
        assertThat(ada.page.locator("#people-list [data-moderate]:not([hidden])"))
                .hasCount(2);
        ada.listed("Grace").hover();
        ada.settled().takesPicture("moderate-list-desktop");
        grace.message("And ugly").hover();
        assertThat(grace.page.locator("parley-acts [value='moderate']")).isVisible();
        grace.settled().takesPicture("moderate-acts-desktop");
        linus.says("Bye");
        linus.message("Bye").hover();
        assertThat(linus.page.locator("parley-acts [value='remove']")).isVisible();
        assertThat(linus.page.locator("parley-acts [value='moderate']")).isHidden();
    }
}
