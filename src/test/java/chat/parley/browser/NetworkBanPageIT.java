package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests bans of networks in the page: Ada owns the Garden and is at home, Linus and Hedy are in a café. */
class NetworkBanPageIT extends Deployed {
    private static final String HOME = "192.0.2.1";
    private static final String CAFE = "198.51.100.7";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    private Person ada;
    private Person linus;

    @Deployment(testable = false)
    public static WebArchive parleyBehindAProxy() {
        String settings = "config_ordinal=500\nparley.gate.proxies=127.0.0.1,::1";
        return packaged().addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
    }

    private void meet(Screen screen) {
        ada = personAt(HOME, "Ada", screen).creates("Garden");
        linus = personAt(CAFE, "Linus", screen).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(2);
    }

    private Locator opensDialog(String name) {
        ada.opensPeople().listed(name).locator("[data-moderate]").click();
        return ada.page.locator("#moderate-dialog");
    }

    private Person inAPrivateWindow(Screen screen, String name) {
        Person person = personAt(CAFE, name, screen);
        person.page.navigate(address().resolve("join/" + ada.code()).toString());
        return person;
    }

    @ParameterizedTest
    @EnumSource
    void a_private_window_does_not_help_until_the_ban_is_undone(Screen screen) {
        meet(screen);
        Person hedy = personAt(CAFE, "Hedy", screen).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(3);
        Locator dialog = opensDialog("Linus");
        Locator network = dialog.locator("[data-network]");
        assertThat(network).isVisible();
        if (screen == Screen.DESKTOP) assertThat(network).containsText("1 other person here uses it.");
        network.locator("input").check();
        ada.settled().meetsNoBarrier().takesPicture("moderate-network-" + screen.label());
        dialog.locator("button[value='ban 600']").click();

        for (Person out : List.of(linus, hedy)) {
            assertThat(out.page.locator("#out")).isVisible(SOON);
            out.forgivesTheOutage();
        }
        assertThat(ada.page.locator("#rows [data-kind='banned']")).hasCount(2);
        Person mallory = inAPrivateWindow(screen, "Mallory");
        assertThat(mallory.page.locator("#banned")).isVisible();
        mallory.settled().meetsNoBarrier();
    }

    @Test
    void undoing_it_lets_everybody_in_again() {
        meet(Screen.DESKTOP);
        Person hedy = personAt(CAFE, "Hedy", Screen.DESKTOP).followsTheLinkTo(ada.code());
        Locator dialog = opensDialog("Linus");
        dialog.locator("[data-network] input").check();
        dialog.locator("button[value='ban']").click();
        for (Person out : List.of(linus, hedy)) {
            assertThat(out.page.locator("#out")).isVisible(SOON);
            out.forgivesTheOutage();
        }
        ada.page.click("parley-undo button");
        ada.seesInLog("Ada unbanned Linus").seesInLog("Ada unbanned Hedy");
        personAt(CAFE, "Mallory", Screen.DESKTOP).followsTheLinkTo(ada.code());
    }

    @Test
    void somebody_on_the_network_of_the_moderator_is_banned_alone() {
        meet(Screen.DESKTOP);
        personAt(HOME, "Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        assertThat(ada.page.locator("#people-list li")).hasCount(3);
        Locator network = opensDialog("Linus").locator("[data-network]");
        assertThat(network).containsText("Nobody else here uses it.");
        ada.page.keyboard().press("Escape");
        ada.page.waitForResponse("**/network", () -> opensDialog("Grace"));
        assertThat(network).isHidden();
    }
}
