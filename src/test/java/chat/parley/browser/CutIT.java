package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import org.junit.jupiter.api.Test;

/**
 * Tests lost connections through the testkit's network, because a browser's own "offline" keeps open WebSockets open.
 */
class CutIT extends WithTheReadme {
    /** A press that does not wait for the button: the page may have reconnected by itself, and then there is none. */
    private static void triesNow(Person person) {
        person.page.evaluate("document.getElementById('try-now').click()");
    }

    @Test
    void after_a_cut_everything_is_shown_once_and_pending_messages_are_sent() {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
            Person grace = person("Grace", Screen.PHONE, network.inPlaceOf(server.address()))
                    .followsTheLinkTo(ada.code());
            ada.says("Before the tunnel.");
            grace.reads("Before the tunnel.");
            network.shut();
            network.cut();
            grace.losesTheConnection().says("From the tunnel.");
            assertThat(grace.message("From the tunnel.")).hasAttribute("data-state", "sending");
            grace.takesPicture("cut-phone");
            ada.says("Are you there?").reads("Are you there?");
            assertThat(grace.page.locator("#try-now")).isVisible();
            network.reopen();
            triesNow(grace);
            grace.reads("Are you there?").reads("From the tunnel.");
            ada.reads("From the tunnel.").seesPeople(2);
            grace.forgivesTheOutage();
        }
    }

    @Test
    void a_pending_message_survives_a_reload() {
        try (Flaky network = Flaky.inFrontOf(server.address())) {
            Person ada = person("Ada", Screen.DESKTOP, network.inPlaceOf(server.address()))
                    .creates("Garden");
            ada.says("Here.").reads("Here.");
            network.pause(Direction.TO_SERVER);
            ada.says("Not yet.");
            assertThat(ada.message("Not yet.")).hasAttribute("data-state", "sending");
            network.goOn(Direction.TO_SERVER);
            network.cut();
            ada.reloads().reads("Not yet.").forgivesTheOutage();
        }
    }
}
