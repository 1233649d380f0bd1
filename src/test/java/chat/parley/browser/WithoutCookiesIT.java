package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the join page says about cookies and about names. */
class WithoutCookiesIT extends WithTheReadme {
    @ParameterizedTest
    @CsvSource({"DESKTOP, your browser didn't keep its cookie", "ARABIC_PHONE, لأن متصفحك لم يحتفظ بملف تعريف الارتباط"
    })
    void a_browser_that_keeps_no_cookies_is_told_each_time_and_nothing_is_taken(Screen screen, String words) {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", screen);
        Locator why = grace.page.locator("[id='enter:name-wrong']");

        for (int i = 0; i < 2; i++) {
            grace.page.navigate(address().resolve("join/" + ada.code()).toString());
            grace.page.fill("[id='enter:name']", "Grace");
            grace.page.context().clearCookies();
            grace.page.click("[id='enter:go']");

            assertThat(why).containsText(words);
            assertThat(grace.page.locator("[id='enter:name']")).hasValue("Grace");
            assertThat(grace.page.locator("[id='enter:name']")).isFocused();
        }
        grace.meetsNoBarrier();
        ada.seesPeople(1);

        grace.page.click("[id='enter:go']");
        grace.inside();
        ada.seesPeople(2);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, Ada is in this room. Choose another name.", "ARABIC, Ada في هذه الغرفة الآن. اختر اسمًا آخر."
    })
    void the_join_page_says_who_has_a_name(Screen screen, String words) {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person eve = person("ada", screen);

        eve.page.navigate(address().resolve("join/" + ada.code() + ".").toString());
        eve.page.fill("[id='enter:name']", "ada");
        eve.page.click("[id='enter:go']");

        assertThat(eve.page.locator("[id='enter:name-wrong']")).containsText(words);
        eve.meetsNoBarrier();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP", "ARABIC_PHONE"})
    void a_whole_link_with_a_full_stop_is_pasted_as_a_code(Screen screen) {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", screen);

        grace.enters(address().resolve("join/" + ada.code()) + ".").inside();

        ada.seesPeople(2);
    }
}
