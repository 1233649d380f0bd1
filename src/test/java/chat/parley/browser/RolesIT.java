package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests roles in the page: Ada owns the Garden, Grace moderates it, and Linus is a member. */
class RolesIT extends WithTheReadme {
    @ParameterizedTest
    @EnumSource
    void an_owner_makes_a_moderator_who_removes_what_somebody_wrote(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        Person grace = person("Grace", screen).followsTheLinkTo(ada.code());
        Person linus = person("Linus", screen).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(3);
        linus.says("Something rude").reads("Something rude");
        ada.opensPeople();
        assertThat(ada.listed("Ada").locator("[data-role]")).isVisible();
        assertThat(ada.listed("Grace").locator("[data-role]")).isHidden();
        ada.listed("Grace").locator("[data-manage]").click();
        assertThat(ada.page.locator("#role-dialog")).isVisible();
        ada.settled().meetsNoBarrier().takesPicture("roles-choice-" + screen.label());
        ada.page.locator("#role-dialog button[value='moderator']").click();
        ada.opensPeople();
        assertThat(ada.listed("Grace").locator("[data-role]")).isVisible();
        ada.settled().meetsNoBarrier().takesPicture("roles-people-" + screen.label());
        ada.closesPeople();

        grace.says("I'll take care of it").reads("I'll take care of it");
        assertThat(linus.reads("take care of it").message("take care of it").locator("[data-role]"))
                .isVisible();
        Locator rude = grace.message("Something rude");
        rude.focus();
        grace.page.keyboard().press("Delete");
        assertThat(linus.message("Something rude")).hasCount(0);
        linus.settled().meetsNoBarrier().takesPicture("roles-log-" + screen.label());

        ada.appoints("Grace", "dismiss").opensPeople();
        assertThat(ada.listed("Grace").locator("[data-role]")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_link_makes_an_owner_after_a_click(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        ada.opensPeople();
        ada.page.click("#roles-button");
        assertThat(ada.page.locator("#roles-dialog .holder")).hasCount(1);
        ada.page.evaluate("() => navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        ada.page.click("#roles-dialog [data-copy-link='owner']");
        assertThat(ada.page.locator("#roles-dialog [data-said]")).not().isEmpty();
        ada.settled().meetsNoBarrier().takesPicture("roles-links-" + screen.label());
        String link = (String) ada.page.evaluate("() => window.copied");
        org.assertj.core.api.Assertions.assertThat(link).matches(".*/join/\\w{8}#owner=[\\w-]{22}");
        ada.page.locator("#roles-dialog .sheet__acts button").click();

        Person grace = person("Grace", screen);
        grace.page.navigate(link);
        grace.page.fill("[id='enter:name']", "Grace");
        grace.page.click("[id='enter:go']");
        grace.inside();
        assertThat(grace.page.locator("#claim-dialog")).isVisible();
        org.assertj.core.api.Assertions.assertThat(grace.page.url()).doesNotContain("#");
        grace.settled().meetsNoBarrier().takesPicture("roles-claim-" + screen.label());
        ada.opensPeople();
        assertThat(ada.listed("Grace").locator("[data-role]")).isHidden();
        grace.page.locator("#claim-dialog button[value='claim']").click();
        assertThat(ada.listed("Grace").locator("[data-role]")).isVisible();

        ada.closesPeople();
        ada.says("Here it is: " + link);
        assertThat(ada.page.locator("parley-notice [data-text]")).isVisible();
        assertThat(ada.page.locator("#text")).hasValue("Here it is: " + link);
        ada.settled().meetsNoBarrier().takesPicture("roles-refused-" + screen.label());
    }

    @Test
    void the_last_owner_chooses_a_successor_on_leaving() {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE, Screen.ARABIC)) {
            Person ada = person("Ada", screen).creates("Garden");
            Person grace = person("Grace", screen).followsTheLinkTo(ada.code());
            assertThat(ada.page.locator("#people-list li")).hasCount(2);
            ada.opensPeople();
            ada.page.click("#leave");
            assertThat(ada.page.locator("#successor")).isVisible();
            ada.page.locator("#successor").selectOption("m2");
            ada.settled().meetsNoBarrier().takesPicture("roles-leave-" + screen.label());
            ada.page.locator("#leave-dialog button[value='leave']").click();
            ada.page.waitForURL(url -> !url.contains("/rooms/"));
            grace.opensPeople();
            assertThat(grace.page.locator("#roles-button")).isVisible();
        }
    }

    @Test
    void a_role_is_there_again_after_the_cookies_of_the_session_are_gone() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        String code = ada.code();
        var context = ada.page.context();
        var others = context.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("PARLEY_ROLE_"))
                .toList();
        context.clearCookies();
        context.addCookies(others);
        ada.page.navigate(address().resolve("join/" + code).toString());
        ada.page.fill("[id='enter:name']", "Ada Byron");
        ada.page.click("[id='enter:go']");
        ada.inside();
        assertThat(ada.page.locator("#roles-button")).isVisible();
    }

    @Test
    void a_successor_who_has_left_meanwhile_cannot_be_chosen_again() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        person("Linus", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(3).page.click("#leave");
        ada.page.locator("#successor").selectOption("m2");
        grace.page.click("#leave");
        grace.page.click("#leave-dialog button[value='leave']");
        ada.seesPeople(2).page.click("#leave-dialog button[value='leave']");
        assertThat(ada.page.locator("#leave-dialog [data-words]")).containsText("no longer in the room");
        assertThat(ada.page.locator("#successor option")).hasText(new String[] {"No one", "Linus"});
        ada.forgivesTheOutage();
    }

    @Test
    void a_pasted_owner_link_offers_its_role_in_the_room() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.page.click("#roles-button");
        ada.page.evaluate("() => navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        ada.page.click("#roles-dialog [data-copy-link='owner']");
        assertThat(ada.page.locator("#roles-dialog [data-said]")).not().isEmpty();
        String link = (String) ada.page.evaluate("() => window.copied");
        Person grace = person("Grace", Screen.DESKTOP);
        grace.page.navigate(address().toString());
        grace.page.fill("[id='enter:name']", "Grace");
        grace.pastes("[id='enter:code']", link);
        assertThat(grace.page.locator("[id='enter:code']")).hasValue(ada.code().replace("-", ""));
        grace.page.click("[id='enter:go']");
        assertThat(grace.inside().page.locator("#claim-dialog")).isVisible();
    }
}
