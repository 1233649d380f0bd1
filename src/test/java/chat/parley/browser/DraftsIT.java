package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests unsent messages when Ada's membership ends during a lost connection, and she joins again under the same name or
 * nearly the same.
 */
class DraftsIT extends WithTheReadme {
    private static final LocatorAssertions.HasAttributeOptions LONG =
            new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);

    private static void isCut(Flaky network, Person ada) {
        network.shut();
        network.cut();
        network.calm();
        ada.page.waitForSelector("body[data-connection='waiting']");
    }

    private static void isHeld(Person ada, String text, String state) {
        assertThat(ada.message(text)).hasAttribute("data-state", state, LONG);
    }

    /**
     * Ends Ada's membership on the server; her page tries to reconnect, and is sent to the join page. Nobody presses
     * "Try now", because the page may already be on its way.
     */
    private void joinsAnew(Flaky network, Person ada, String code, String name) {
        ada.page.request().delete(server.address() + "api/rooms/" + code + "/me");
        network.reopen();
        ada.page.waitForURL("**/join/**");
        ada.page.fill("[id='enter:name']", name);
        ada.page.click("[id='enter:go']");
        ada.inside();
    }

    private static void presses(Person ada, String text, String act) {
        Locator button = ada.message(text).locator("[data-act='" + act + "']");
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        button.press("Enter");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_message_in_flight_waits_for_confirmation_and_is_posted_once(Screen screen) {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
            Person ada =
                    person("Ada", screen, network.inPlaceOf(server.address())).followsTheLinkTo(grace.code());
            ada.says("Here I am.").reads("Here I am.");
            network.pause(Direction.TO_SERVER);
            ada.says("Into the tunnel.");
            isCut(network, ada);
            ada.says("From the tunnel.").says("Never mind.");
            joinsAnew(network, ada, grace.code(), "ada");

            isHeld(ada, "Into the tunnel.", "unsure");
            isHeld(ada, "From the tunnel.", "found");
            ada.takesPicture("drafts-" + screen.name().toLowerCase(Locale.ROOT));
            ada.meetsNoBarrier();
            presses(ada, "Never mind.", "discard");
            assertThat(ada.message("Never mind.")).hasCount(0);
            presses(ada, "Into the tunnel.", "again");
            presses(ada, "From the tunnel.", "again");
            grace.reads("Into the tunnel.").reads("From the tunnel.");
            ada.reads("Into the tunnel.").reads("From the tunnel.");
            ada.reloads().reads("From the tunnel.");
            assertThat(ada.message("Never mind.")).hasCount(0);
            ada.forgivesTheOutage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada"})
    void a_message_on_screen_is_not_sent_again(String name) {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
            Person ada = person("Ada", Screen.DESKTOP, network.inPlaceOf(server.address()))
                    .followsTheLinkTo(grace.code());
            ada.says("Here I am.").reads("Here I am.");
            network.pause(Direction.TO_CLIENT);
            ada.says("Into the tunnel.");
            grace.reads("Into the tunnel.");
            isCut(network, ada);
            joinsAnew(network, ada, grace.code(), name);

            ada.says("Out again.").reads("Out again.").reads("Into the tunnel.");
            grace.reads("Out again.").reads("Into the tunnel.");
            ada.forgivesTheOutage();
        }
    }
}
