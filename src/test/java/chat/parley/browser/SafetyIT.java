package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafetyIT extends WithTheReadme {
    private static final List<String> TRICKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</textarea><svg onload=alert(1)>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "#{7*7} ${7*7} {{7*7}}",
            "\u2028alert(1)//",
            "&lt;b&gt;");

    @Test
    void user_input_stays_text_everywhere() {
        Person ada = person("<i>Ada</i>", Screen.DESKTOP).creates("<img src=x onerror=alert(1)>");
        Person grace = person("'\"><b>", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        for (String trick : TRICKS) ada.says(trick);
        grace.reads(TRICKS.get(TRICKS.size() - 1));
        grace.reloads().reads(TRICKS.get(1)).seesPeople(2);
        assertThat(grace.page
                        .locator("#rows .message img, #rows script, #rows svg, #rows i, #rows b, h1 img")
                        .count())
                .isZero();
        assertThat(grace.page
                        .locator("#rows a[href^='javascript'], #rows a[href^='data']")
                        .count())
                .isZero();
        assertThat(grace.page.locator("#rows").innerText())
                .contains("#{7*7} ${7*7} {{7*7}}")
                .contains("&lt;b&gt;");
        grace.takesPicture("tricks-desktop");
    }

    @Test
    void a_screen_reader_finds_no_barrier_on_any_page() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.PHONE);
        grace.page.navigate(server.address() + "join/" + ada.code());
        grace.meetsNoBarrier();
        grace.followsTheLinkTo(ada.code());
        ada.says("Welcome, see https://example.org/ for more.");
        grace.reads("Welcome");
        ada.meetsNoBarrier();
        grace.meetsNoBarrier();
        Person linus = person("Linus", Screen.DARK).enters("2222-2222");
        linus.meetsNoBarrier();
        linus.enters(ada.code()).inside().reads("Welcome");
        linus.meetsNoBarrier();
        linus.takesPicture("talking-dark");
    }
}
