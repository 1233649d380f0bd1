package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.browser.Chromium;
import chat.parley.browser.NeedsBrowser;
import chat.parley.machine.NeedsProxy;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the page's scripts behind a proxy that shows the application at another path. */
@NeedsBrowser
@NeedsProxy
@Tag("readme")
class BrowsersIT extends Visits {
    private static final Browser.NewContextOptions CREDULOUS =
            new Browser.NewContextOptions().setIgnoreHTTPSErrors(true);

    /** Milliseconds. */
    private static final double PATIENCE = 30_000;

    /** Finds the list although it is collapsed on a small screen. */
    private static final Page.WaitForSelectorOptions WHEREVER =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    private final List<String> troubles = new ArrayList<>();

    @Deployment(testable = false)
    public static WebArchive parley() {
        return War.at("/parley", "parley.gate.proxies=127.0.0.1", "parley.gate.secureCookie=true");
    }

    @Test
    void two_people_talk_in_the_browser_through_nginx() {
        theyTalk(Nginx::new);
    }

    @Test
    void two_people_talk_in_the_browser_through_haproxy_over_http_2() {
        theyTalk(Haproxy::new);
    }

    private void theyTalk(Supplier<Proxy> proxies) {
        for (String shown : List.of("/chat", "/")) {
            Proxy proxy = also(proxies.get());
            proxy.startsWith(proxy.sample(base(), "/parley", shown));
            try (Playwright playwright = Chromium.playwright()) {
                theyTalk(Chromium.launch(playwright), proxy.address(shown.equals("/") ? "/" : shown + "/"));
            }
        }
    }

    private void theyTalk(Browser browser, URI address) {
        Page ada = enters(browser, address.toString(), "create", "Ada");
        Page grace = enters(browser, ada.url(), "enter", "Grace");
        grace.locator("parley-composer textarea").fill("Shall we begin?");
        grace.keyboard().press("Enter");
        ada.getByText("Shall we begin?").first().waitFor();
        assertThat(ada.url()).startsWith(address + "rooms/");
        assertThat(troubles).isEmpty();
    }

    private Page enters(Browser browser, String address, String form, String name) {
        Page page = browser.newContext(CREDULOUS).newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) troubles.add(said.text());
        });
        page.navigate(address);
        page.fill("[id='" + form + ":name']", name);
        page.click("[id='" + form + ":go']");
        page.waitForURL("**/rooms/*");
        page.waitForSelector("#people-list li", WHEREVER);
        return page;
    }
}
