package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests scripts, markup and expressions in every place that shows typed text. The page must have exactly the elements
 * that it has with harmless words. A dialog, an error or a report of the policy fails the test.
 */
class TricksIT extends Deployed {
    private static final String ELEMENTS =
            "() => [...document.querySelectorAll('*')].filter((e) => e.tagName !== 'LINK')"
                    + ".reduce((all, e) => ({ ...all, [e.tagName]: (all[e.tagName] ?? 0) + 1 }), {})";
    private static final String TELLS_VIOLATIONS =
            "addEventListener('securitypolicyviolation', (e) => console.error('violation of ' + e.violatedDirective))";

    /** The texts of messages, and the longest of them as names and titles. */
    private record Words(String ada, String grace, String title, List<String> texts) {
        static final Words HARMLESS = new Words(
                "Ada",
                "Grace",
                "Garden",
                List.of("apples", "bananas", "cherries", "damsons", "elderberries", "figs", "grapes", "hazelnuts"));
        static final Words TRICKS = new Words(
                "<img src=x onerror=alert(1)>",
                "'\"><svg/onload=alert(1)>",
                "</title><script>alert(1)</script>#{7*7}${7*7}",
                List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "</textarea></script><svg onload=alert(1)>",
                        "javascript:alert(1) data:text/html,<script>alert(1)</script>",
                        "#{7*7} ${7*7} {{7*7}} {name} {who} {n}",
                        "\u2028alert(1)//\u2029<iframe srcdoc='<script>alert(1)</script>'>",
                        "{\"type\":\"leave\"}</script><base href=//evil.example>",
                        "&lt;b&gt;<style>*{display:none}</style><form action=//evil.example>"));

        String last() {
            return texts.get(texts.size() - 1);
        }
    }

    @Deployment(testable = false)
    public static WebArchive parleyWithAParrot() {
        return packaged().addClass(Parrot.class);
    }

    private Person watched(String name) {
        Person person = person(name, Screen.DESKTOP);
        person.page.addInitScript(TELLS_VIOLATIONS);
        return person;
    }

    private static Map<?, ?> elements(Page page) {
        page.waitForFunction("() => document.readyState === 'complete'");
        return (Map<?, ?>) page.evaluate(ELEMENTS);
    }

    /** Puts two people in a room, with a veto, a typing line and a history; returns the elements of Grace's page. */
    private Map<?, ?> room(Words words) {
        Person ada = watched(words.ada()).creates(words.title());
        Person grace = watched(words.grace()).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
        words.texts().forEach(ada::says);
        grace.reads(words.last()).says("mine").reads("mine");
        grace.says("veto " + words.last());
        assertThat(grace.page.locator("#rows [data-state='refused']")).containsText(words.last());
        grace.page.locator("#rows [data-act='discard']:visible").click();
        grace.reloads().seesPeople(2).reads(words.last());
        ada.writes("typing now");
        assertThat(grace.page.locator("#typing")).containsText(words.ada());
        assertThat(grace.page.locator("h1")).hasText(words.title());
        assertThat(grace.page.locator("#people-list")).containsText(words.ada());
        assertThat(grace.page.locator("#rows")).containsText(words.grace());
        words.texts().forEach(text -> assertThat(grace.page.locator("#rows")).containsText(text));
        assertThat(grace.page.title()).contains(words.title());
        grace.page.click("#code");
        grace.page.click("#leave");
        return elements(grace.page);
    }

    @Test
    @Tag("readme")
    void a_room_full_of_hostile_input_has_the_same_elements_as_any_other() {
        Map<?, ?> harmless = room(Words.HARMLESS);

        assertThat(room(Words.TRICKS)).isEqualTo(harmless);
    }

    /** The announcer clears its text after a while, so the test checks it early. */
    @Test
    @Tag("readme")
    void screen_reader_announcements_are_text() {
        Person ada = watched(Words.TRICKS.ada()).creates(Words.TRICKS.title());
        Person grace = watched(Words.TRICKS.grace()).followsTheLinkTo(ada.code());
        grace.page.evaluate(
                "() => { globalThis.read = []; new MutationObserver(() => read.push("
                        + "[announcer.textContent, announcer.querySelectorAll(':not(span), span *, [style]').length])).observe(announcer, { childList: true, subtree: true, characterData: true }) }");

        ada.says(Words.TRICKS.last());

        grace.page.waitForFunction(
                "text => read.some(([said]) => said.includes(text))", "<form action=//evil.example>");
        assertThat((List<?>) grace.page.evaluate("() => read.filter(([, elements]) => elements > 0)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "' onfocus=alert(1) autofocus x='",
                "#{7*7}${7*7}",
                "javascript:alert(1)"
            })
    void invalid_input_is_returned_unchanged(String trick) {
        Person ada = watched("Ada").enters("nothing");
        assertThat(ada.page.locator("[id='enter:code-wrong']")).isVisible();
        Map<?, ?> harmless = elements(ada.page);

        Person eve = watched(trick).enters(trick);

        assertThat(eve.page.locator("[id='enter:code']")).hasValue(trick);
        assertThat(eve.page.locator("[id='enter:name']")).hasValue(trick);
        assertThat(elements(eve.page)).isEqualTo(harmless);
        eve.page.fill("[id='create:name']", trick);
        eve.page.fill("[id='create:title']", trick.repeat(10));
        eve.page.click("[id='create:go']");
        assertThat(eve.page.locator("[id='create:title-wrong']")).isVisible();
        assertThat(eve.page.locator("[id='create:title']")).hasValue(trick.repeat(10));
    }

    @Test
    void a_name_that_is_taken_is_suggested_as_text() {
        Person ada = watched(Words.TRICKS.ada()).creates(Words.TRICKS.title());

        Person eve = watched(Words.TRICKS.ada());
        eve.page.navigate(address().resolve("join/" + ada.code()).toString());
        eve.page.fill("[id='enter:name']", Words.TRICKS.ada());
        eve.page.click("[id='enter:go']");

        assertThat(eve.page.locator("[id='enter:name-wrong']")).containsText(Words.TRICKS.ada() + " 2");
        assertThat(eve.page.locator("h2 bdi")).hasText(Words.TRICKS.title());
        assertThat(eve.page.locator("img[src='x'], main script").count()).isZero();
    }

    @Test
    void a_hostile_url_leads_to_harmless_pages() {
        Person ada = watched("Ada");
        for (String path : List.of(
                "nothing/%3Cscript%3Ealert(1)%3C/script%3E",
                "?room=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "join/%22%3E%3Csvg%20onload=alert(1)%3E",
                "rooms/%23%7B7*7%7D")) {
            Response answer = ada.page.navigate(address() + path);
            assertThat(answer.status()).isIn(200, 400, 404);
            assertThat(ada.page
                            .locator("img[src='x'], main script, main svg[onload]")
                            .count())
                    .isZero();
            assertThat(ada.page.content()).doesNotContain("<script>alert", "<img src=\"x\"");
        }
        ada.forgivesTheOutage();
    }
}
