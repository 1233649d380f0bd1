package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.parley.testkit.Json;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TalkingIT extends WithTheReadme {
    @Test
    void two_people_meet_in_a_room_and_talk() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.talksWith(grace);
        assertThat(ada.page.locator("h1")).hasText("Garden");
        assertThat(ada.page).hasTitle("Garden · Parley");
        ada.takesPicture("talking-desktop");
        grace.takesPicture("talking-phone");
    }

    @Test
    void leaving_is_announced_at_once_and_a_closed_tab_after_the_grace_period() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        Person linus = person("Linus", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(3);
        grace.page.click("#leave");
        grace.page.click("#leave-dialog button[value='leave']");
        grace.page.waitForURL(server.address().toString() + "**");
        ada.seesPeople(2).seesInLog("Grace left");
        linus.page.close();
        ada.seesPeople(1).seesInLog("Linus left");
    }

    @Test
    void an_error_is_shown_beside_its_field_and_the_input_is_kept() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).triesInVain("2222-2222");
        grace.takesPicture("wrong-code-phone");
        Person imposter = person("аda", Screen.DESKTOP).enters(ada.code());
        assertThat(imposter.page.locator("[id='enter:name-wrong']")).containsText("Ada is in this room");
        Person nobody = person(" ", Screen.DESKTOP).enters(ada.code());
        assertThat(nobody.page.locator("[id='enter:name-wrong']")).not().isEmpty();
        grace.enters(ada.code().toLowerCase(Locale.ROOT).replace("-", "")).inside();
        ada.seesPeople(2);
    }

    @Test
    void names_and_titles_of_any_script_arrive_as_they_were_typed() {
        Person zoe = person("Zoë 李雷", Screen.DESKTOP).creates("حديقة");
        assertThat(zoe.page.locator("#people-list bdi")).hasText("Zoë 李雷");
        assertThat(zoe.page.locator("h1")).hasText("حديقة");
    }

    @Test
    void a_room_page_without_a_seat_leads_to_the_join_page_with_the_code() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP);
        grace.page.navigate(server.address() + "rooms/" + ada.code());
        assertThat(grace.page).hasURL(Pattern.compile(".*/join/" + ada.code()));
        assertThat(grace.page.locator("#enter-title")).hasText("Garden");
        grace.page.fill("[id='enter:name']", "Grace");
        grace.page.keyboard().press("Enter");
        grace.inside();
        ada.seesPeople(2);
    }

    @Test
    void a_reload_keeps_the_history_and_the_unsent_text() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("This stays.").reads("This stays.").writes("half a thou");
        ada.reloads().reads("This stays.");
        assertThat(ada.page.locator("#text")).hasValue("half a thou");
        ada.seesPeople(1);
    }

    @Test
    void two_tabs_are_one_person() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Page second = ada.page.context().newPage();
        second.navigate(ada.page.url());
        assertThat(second.locator("#people-list li")).hasCount(1);
        ada.says("Written here,");
        assertThat(second.locator("#rows")).containsText("Written here,");
        second.close();
        ada.seesPeople(1);
    }

    @Test
    void others_see_who_is_typing() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        grace.page.locator("#text").pressSequentially("hel");
        assertThat(ada.page.locator("#typing")).hasText("Grace is typing…");
        assertThat(grace.page.locator("#typing")).isEmpty();
        grace.says("hello");
        ada.reads("hello");
        assertThat(ada.page.locator("#typing")).isEmpty();
    }

    @Test
    void messages_sent_too_fast_are_refused_kept_and_sent_again_until_they_arrive_once() {
        Person ada = person("Ada", Screen.DESKTOP);
        Frames frames = new Frames(ada.page);
        ada.creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        for (int i = 1; i <= 5; i++) ada.says("at ease " + i + ".").reads("at ease " + i + ".");
        Assertions.assertThat(frames.refused()).as("at a normal pace").isEmpty();

        int last = 0;
        while (frames.refused().isEmpty() && last < 40) ada.says("in haste " + ++last + ".");
        Assertions.assertThat(frames.refused()).as("after %d in haste", last).isNotEmpty();
        Json refused = frames.refused().get(0);
        Assertions.assertThat(refused.text("code")).isEqualTo("too-fast");
        String draft = refused.text("draft");
        String text = frames.said(draft).get(0);
        ada.takesPicture("fast-desktop");

        ada.reads(text);
        Assertions.assertThat(frames.said(draft))
                .as("sent again as it was")
                .containsOnly(text)
                .hasSizeGreaterThan(1);
        for (int i = 1; i <= last; i++) grace.reads("in haste " + i + ".");
    }
}
