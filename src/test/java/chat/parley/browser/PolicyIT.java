package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tests that the content security policy alone stops injected markup. */
class PolicyIT extends Deployed {
    private static final String POLICY = "content-security-policy";
    private static final String INJECTED = "<script>globalThis.ran = true</script><img src=\"data:image/png,x\""
            + " onerror=\"globalThis.ran = true\"><a id=\"bait\" href=\"javascript:globalThis.ran = true\">x</a></body>";

    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }

    /** Serves the page with injected markup, with the policy or without. */
    private static void inject(Route route, boolean policy) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        if (!policy) headers.remove(POLICY);
        headers.keySet().removeAll(List.of("content-length", "content-encoding"));
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(headers)
                .setBody(answer.text().replace("</body>", INJECTED)));
    }

    private boolean ran(Person person, boolean policy) {
        person.page.route(Pattern.compile(".*/join/.*"), route -> inject(route, policy));
        person.page.navigate(address() + "join/22222222");
        person.page.locator("#bait").evaluate("bait => bait.click()");
        person.page.waitForFunction("() => document.readyState === 'complete'");
        return (Boolean) person.page.evaluate("() => globalThis.ran === true");
    }

    @Test
    void an_injected_script_does_not_run() {
        Person ada = person("Ada", Screen.DESKTOP);
        assertThat(ran(ada, false)).as("without the policy").isTrue();
        ada.troubles.clear();

        Person grace = person("Grace", Screen.DESKTOP);
        assertThat(ran(grace, true)).isFalse();
        assertThat(grace.troubles)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(trouble -> trouble.contains("Content Security Policy"));
        grace.troubles.clear();
    }

    @Test
    void even_page_scripts_cannot_create_markup_from_text() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.page.evaluate("() => document.body.append('<b>')");

        assertThatThrownBy(() -> ada.page.evaluate("() => { document.body.innerHTML = '<b>' }"))
                .hasMessageContaining("TrustedHTML");
        ada.troubles.clear();
    }

    @Test
    void nothing_has_a_trusted_types_policy() {
        String another = "name => trustedTypes.createPolicy(name, { createHTML: (text) => text }).name";
        Person grace = person("Grace", Screen.DESKTOP).creates("Garden");
        assertThat(grace.says("**marked**")
                        .reads("marked")
                        .page
                        .locator("#rows strong")
                        .count())
                .isEqualTo(1);

        assertThatThrownBy(() -> grace.page.evaluate(another, "anything")).hasMessageContaining("createPolicy");
        grace.troubles.clear();
    }
}
