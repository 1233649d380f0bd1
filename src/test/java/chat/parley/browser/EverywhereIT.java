package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Flaky;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The pages on the server that the build runs on, under a context root: each has a Faces of its own. */
class EverywhereIT extends Deployed {
    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }

    @Test
    void two_people_meet_in_a_room_and_talk() {
        Person ada = person("Ada", Screen.DESKTOP).creates("حديقة");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.seesPeople(2).says("Welcome to the garden.");
        grace.reads("Welcome to the garden.").says("مرحبا بالجميع، هل نبدأ؟");
        ada.reads("هل نبدأ").seesInLog("Grace joined").says("**Yes**, at once.");
        assertThat(grace.page.locator("#rows strong")).hasText("Yes");
        grace.page.reload();
        grace.reads("Welcome to the garden.");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).enters("2222-2222");
        assertThat(grace.page.locator("[id='enter:code-wrong']")).containsText("There's no room with this code");
        assertThat(grace.page.locator("[id='enter:code']")).hasValue("2222-2222");
        assertThat(grace.page.locator("[id='enter:name']")).hasValue("Grace");
        grace.enters(ada.code()).inside();
        ada.seesPeople(2);
    }

    @Test
    void what_was_said_during_a_cut_arrives_when_it_is_over() {
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
