package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the room page does the same with one linked script as with its modules. */
class LinkedIT extends WithTheReadme {
    private static final Pattern LINKED = Pattern.compile(".*/page/room-[0-9a-f]{8}\\.js");
    private static final int MODULES = 100;
    private static final int FEW = 12;

    /** What the log shows, for somebody who has just come. */
    private static String log(Person person) {
        return String.valueOf(person.page.evaluate("() => document.getElementById('log').innerHTML"));
    }

    private static List<String> requestsOf(Person person) {
        List<String> paths = new CopyOnWriteArrayList<>();
        person.page.onRequest(request -> paths.add(request.url()));
        return paths;
    }

    private static void seesAll(Person grace) {
        grace.reads("plain").reads("bold").reads("Grace here");
    }

    @Test
    void the_page_needs_few_requests_and_shows_what_its_modules_show() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden");
        Person grace = person("Grace", Screen.DESKTOP).followsTheLinkTo(ada.code());
        ada.says("plain @Grace https://example.org/a").says("**bold** `code`");
        grace.says("Grace here");
        seesAll(grace);
        List<String> requests = requestsOf(grace);

        grace.reloads();
        seesAll(grace);
        String linked = log(grace);
        assertThat(requests)
                .hasSizeLessThanOrEqualTo(FEW)
                .anyMatch(path -> LINKED.matcher(path).matches());

        requests.clear();
        grace.page.route(LINKED, LinkedIT::loadsTheModules);
        grace.reloads();
        seesAll(grace);
        assertThat(requests).hasSizeGreaterThan(MODULES);
        assertThat(log(grace)).isEqualTo(linked);
        grace.says("by modules");
        ada.reads("by modules").says("by the linked script");
        grace.reads("by the linked script");
    }

    private static void loadsTheModules(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("import './room.js';"));
    }

    @Test
    void a_second_visit_asks_for_no_file_again() {
        Person ada = person("Ada", Screen.DESKTOP).creates("Garden").says("Hello");
        ada.reads("Hello");
        assertThat(fetchedBy(ada)).isNotEmpty();

        ada.page.navigate(ada.page.url());
        ada.reads("Hello");

        assertThat(fetchedBy(ada)).isEmpty();
    }

    /** The page's files that came over the network, and not from the browser's cache. */
    private static List<?> fetchedBy(Person person) {
        return (List<?>)
                person.page.evaluate("() => performance.getEntriesByType('resource').map(({ name, transferSize }) =>"
                        + " transferSize > 0 && name.includes('/page/') && name).filter(Boolean)");
    }
}
