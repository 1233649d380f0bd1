package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests roles in the page: Ada owns the Garden, Grace moderates it, and Linus is a member. */
class RolesIT extends WithTheReadme {
    private static void opensPeople(Person who, Screen screen) {
        if (screen.small() && !who.page.locator("#people").isVisible()) who.page.click("#people-button");
    }

    private static void closesPeople(Person who, Screen screen) {
        if (screen.small() && who.page.locator("#people").isVisible())
            who.page.keyboard().press("Escape");
    }

    /** A sheet is transparent while it rises. */
    private static Person settled(Person who) {
        who.page.waitForFunction("() => document.getAnimations().every(({ playState }) => playState === 'finished')");
        return who;
    }

    private static Locator person(Person by, String name) {
        return by.page.locator("#people-list li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void chooses(Person who, Screen screen, String name, String choice) {
        opensPeople(who, screen);
        person(who, name).locator("[data-manage]").click();
        who.page.locator("#role-dialog button[value='" + choice + "']").click();
        opensPeople(who, screen);
    }

    private static String named(Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_makes_a_moderator_who_removes_what_somebody_wrote(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        Person grace = person("Grace", screen).followsTheLinkTo(ada.code());
        Person linus = person("Linus", screen).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(3);
        linus.says("Something rude").reads("Something rude");
        opensPeople(ada, screen);
        assertThat(person(ada, "Ada").locator("[data-role]")).isVisible();
        assertThat(person(ada, "Grace").locator("[data-role]")).isHidden();
        person(ada, "Grace").locator("[data-manage]").click();
        assertThat(ada.page.locator("#role-dialog")).isVisible();
        settled(ada).meetsNoBarrier().takesPicture("roles-choice-" + named(screen));
        ada.page.locator("#role-dialog button[value='moderator']").click();
        opensPeople(ada, screen);
        assertThat(person(ada, "Grace").locator("[data-role]")).isVisible();
        settled(ada).meetsNoBarrier().takesPicture("roles-people-" + named(screen));
        closesPeople(ada, screen);

        assertThat(grace.page.locator("#roles-button")).isHidden();
        grace.says("I'll take care of it").reads("I'll take care of it");
        assertThat(linus.reads("take care of it").message("take care of it").locator("[data-role]"))
                .isVisible();
        Locator rude = grace.message("Something rude");
        rude.focus();
        grace.page.keyboard().press("Delete");
        grace.page.locator("#remove-dialog button[value='remove']").click();
        assertThat(linus.message("Something rude")).hasCount(0);
        settled(linus).meetsNoBarrier().takesPicture("roles-log-" + named(screen));

        chooses(ada, screen, "Grace", "dismiss");
        assertThat(person(ada, "Grace").locator("[data-role]")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void an_owner_link_makes_an_owner_after_a_click(Screen screen) {
        Person ada = person("Ada", screen).creates("Garden");
        opensPeople(ada, screen);
        ada.page.click("#roles-button");
        assertThat(ada.page.locator("#roles-dialog .holder")).hasCount(1);
        ada.page.evaluate("() => navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        ada.page.click("#roles-dialog [data-copy-link='owner']");
        assertThat(ada.page.locator("#roles-dialog [data-said]")).not().isEmpty();
        settled(ada).meetsNoBarrier().takesPicture("roles-links-" + named(screen));
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
        settled(grace).meetsNoBarrier().takesPicture("roles-claim-" + named(screen));
        opensPeople(ada, screen);
        assertThat(person(ada, "Grace").locator("[data-role]")).isHidden();
        grace.page.locator("#claim-dialog button[value='claim']").click();
        assertThat(person(ada, "Grace").locator("[data-role]")).isVisible();

        closesPeople(ada, screen);
        ada.says("Here it is: " + link);
        assertThat(ada.page.locator("parley-notice [data-text]")).isVisible();
        assertThat(ada.page.locator("#text")).hasValue("Here it is: " + link);
        settled(ada).meetsNoBarrier().takesPicture("roles-refused-" + named(screen));
    }

    @Test
    void the_last_owner_chooses_a_successor_on_leaving() {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE, Screen.ARABIC)) {
            Person ada = person("Ada", screen).creates("Garden");
            Person grace = person("Grace", screen).followsTheLinkTo(ada.code());
            assertThat(ada.page.locator("#people-list li")).hasCount(2);
            opensPeople(ada, screen);
            ada.page.click("#leave");
            assertThat(ada.page.locator("#successor")).isVisible();
            ada.page.locator("#successor").selectOption("m2");
            settled(ada).meetsNoBarrier().takesPicture("roles-leave-" + named(screen));
            ada.page.locator("#leave-dialog button[value='leave']").click();
            ada.page.waitForURL(url -> !url.contains("/rooms/"));
            opensPeople(grace, screen);
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
}
