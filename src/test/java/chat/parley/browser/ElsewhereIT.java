package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests foreign pages in another tab while Ada is in a room: one of the same site, to which her cookie is sent ({@code
 * localhost}), and one of another.
 */
class ElsewhereIT extends Deployed {
    private static final String CONNECTS = "url => new Promise((done) => { const socket = new WebSocket(url);"
            + " socket.onmessage = ({ data }) => done(data.slice(0, 17)); socket.onerror = () => done('refused'); })";
    private static final String READS =
            "url => fetch(url, { credentials: 'include' })" + ".then((answer) => answer.text(), () => 'refused')";
    private static final String POSTS = "([url, type]) => fetch(url, { method: 'POST', mode: 'no-cors', credentials:"
            + " 'include', headers: { 'Content-Type': type }, body: '{\"name\":\"Mallory\"}' }).then(() => 'sent', () => 'sent')";

    @Deployment(testable = false)
    public static WebArchive parley() {
        return packaged();
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_page_of_another_origin_neither_connects_nor_reads(String host) throws IOException {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        ada.says("between us").reads("between us");
        String live = address().resolve("live/" + ada.code()).toString().replace("http", "ws");
        String events = address().resolve("api/rooms/" + ada.code() + "/events").toString();
        assertThat(ada.page.evaluate(CONNECTS, live)).isEqualTo("{\"type\":\"welcome\"");
        assertThat((String) ada.page.evaluate(READS, events)).contains("between us");

        try (EvilPage evil = new EvilPage("")) {
            Page page = ada.page.context().newPage();
            page.navigate(evil.at(host));

            assertThat(page.evaluate(CONNECTS, live)).isEqualTo("refused");
            assertThat(page.evaluate(READS, events)).isEqualTo("refused");
        }
        ada.says("still here").reads("still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_form_of_another_origin_neither_creates_nor_joins(String host) throws IOException {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        String before = cookies(ada.page);
        String form =
                "<form method=post action='" + address().resolve("join.xhtml") + "'><input name=create value=create>"
                        + "<input name='create:name' value=Mallory><input name='create:title' value=Trap>"
                        + "<input name='create:go' value=x><button>Win</button></form>";

        try (EvilPage evil = new EvilPage(form)) {
            Page page = ada.page.context().newPage();
            page.navigate(evil.at(host));
            Response answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"), () -> page.click("button"));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
        assertThat(cookies(ada.page)).isEqualTo(before);
    }

    /** The script cannot read the answer, so the test checks that nobody has the name afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_script_of_another_origin_cannot_post(String host) throws IOException {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        String before = cookies(ada.page);
        String members =
                address().resolve("api/rooms/" + ada.code() + "/members").toString();

        try (EvilPage evil = new EvilPage("")) {
            Page page = ada.page.context().newPage();
            page.navigate(evil.at(host));
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json")) {
                page.evaluate(POSTS, List.of(members, type));
            }
        }
        assertThat(cookies(ada.page)).isEqualTo(before);
        person("Mallory", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.seesPeople(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void no_page_can_be_framed(String host) throws IOException {
        Person ada = person("Ada", Screen.DESKTOP);
        try (EvilPage evil = new EvilPage("<iframe src='" + address() + "'></iframe>")) {
            Page page = ada.page.context().newPage();
            page.route(address().toString(), ElsewhereIT::withoutPolicy);
            assertThat(framed(page, evil.at(host))).as("without the policy").isOne();
            page.unroute(address().toString());

            assertThat(framed(page, evil.at(host))).isZero();
        }
    }

    private static void withoutPolicy(Route route) {
        Map<String, String> headers = new HashMap<>(route.fetch().headers());
        headers.keySet().removeAll(List.of("content-security-policy", "cross-origin-resource-policy"));
        route.fulfill(new Route.FulfillOptions().setHeaders(headers).setBody("<main>framed</main>"));
    }

    private static int framed(Page page, String address) {
        page.navigate(address);
        assertThat(page.frames()).hasSize(2);
        return page.frames().get(1).locator("main").count();
    }
}
