package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TalkingIT extends WithTheReadme {
    @Test
    void two_people_meet_in_a_room_and_talk() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(ada.code());
        ada.seesPeople(2).says("Welcome to the garden.");
        grace.reads("Welcome to the garden.").says("مرحبا بالجميع، هل نبدأ؟");
        ada.reads("هل نبدأ").seesInLog("Grace joined");
        assertThat(ada.page.locator("h1")).hasText("Garden");
        assertThat(ada.page).hasTitle("Garden · Parley");
        ada.takesPicture("talking-desktop");
        grace.takesPicture("talking-phone");
    }

    @Test
    void who_leaves_is_told_and_who_closes_the_tab_is_told_after_the_grace() {
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
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE).enters("2222-2222");
        assertThat(grace.page.locator("[id='enter:code-wrong']")).containsText("There's no room with this code");
        assertThat(grace.page.locator("[id='enter:code']")).hasValue("2222-2222");
        assertThat(grace.page.locator("[id='enter:name']")).hasValue("Grace");
        grace.takesPicture("wrong-code-phone");
        Person imposter = person("аda", Screen.DESKTOP).enters(ada.code());
        assertThat(imposter.page.locator("[id='enter:name-wrong']")).containsText("looks like it");
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
    void a_reload_keeps_history_and_what_was_being_written() {
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
    void too_fast_is_refused_kept_and_can_be_sent_again() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        for (int i = 1; i <= 14; i++) ada.says("word number " + i + ".");
        for (int i = 1; i <= 14; i++) ada.reads("word number " + i + ".");
        ada.takesPicture("fast-desktop");
    }
}
