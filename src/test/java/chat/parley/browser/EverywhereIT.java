package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Flaky;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests the pages on the build's server, under a context root, because each server has its own Faces. */
class EverywhereIT extends Deployed {
    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }

    @Test
    void two_people_meet_in_a_room_and_talk() {
        Person ada = person("Ada", Screen.DESKTOP).creates("حديقة");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.talksWith(grace).says("**Yes**, at once.");
        assertThat(grace.page.locator("#rows strong")).hasText("Yes");
        grace.page.reload();
        grace.reads("Welcome to the garden.");
    }

    @Test
    void an_error_is_shown_beside_its_field_and_the_input_is_kept() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).triesInVain("2222-2222");
        grace.enters(ada.code()).inside();
        ada.seesPeople(2);
    }

    @Test
    void messages_sent_during_a_cut_arrive_afterwards() {
        try (Flaky network = Flaky.inFrontOf(address())) {
            Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
            Person grace =
                    person("Grace", Screen.PHONE, network.inPlaceOf(address())).followsTheLinkTo(ada.code());
            ada.seesPeople(2);
            network.cut();
            ada.says("While you were away.");
            grace.reads("While you were away.");
        }
    }
}
