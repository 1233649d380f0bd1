package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the pages from right to left. */
class ArabicIT extends WithTheReadme {
    @Test
    void two_people_talk_in_two_languages_and_directions() {
        Person leila = person("ليلى", Screen.ARABIC).creates("حديقة");
        assertThat(leila.page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(leila.page.locator("#rules")).containsText("يمكن لكل من لديه الرمز الانضمام");
        Person grace = person("Grace", Screen.PHONE).followsTheLinkTo(leila.code());
        Person sami = person("سامي", Screen.ARABIC_PHONE).followsTheLinkTo(leila.code());
        assertThat(leila.page.locator("#people-count")).containsText("٣ أشخاص");
        leila.says("مرحبا بكم في الحديقة. الرابط هنا: https://example.org/a").reads("مرحبا بكم");
        grace.reads("مرحبا بكم").says("Thank you (the door was open)!");
        sami.reads("Thank you").says("أهلا Grace، كيف الحال؟");
        leila.reads("كيف الحال").seesInLog("انضم");
        leila.meetsNoBarrier();
        sami.meetsNoBarrier();
        leila.takesPicture("arabic-desktop");
        sami.takesPicture("arabic-phone");
        sami.page.click("#people-button");
        sami.takesPicture("arabic-people-phone");
    }

    @Test
    void a_link_changes_the_language_permanently() {
        Person ada = person("Ada", Screen.DESKTOP);
        ada.page.navigate(address().toString());
        assertThat(ada.page.locator("h2").first()).hasText("Create a room");
        ada.page.click("text=العربية");
        assertThat(ada.page.locator("h2").first()).hasText("أنشئ غرفة");
        ada.takesPicture("arabic-door");
        ada.creates("Garden").writes("half a thou");
        assertThat(ada.page.locator("#send")).hasText("إرسال");
        ada.page.click("text=English");
        ada.inside();
        assertThat(ada.page.locator("#send")).hasText("Send");
        assertThat(ada.page.locator("#text")).hasValue("half a thou");
    }
}
