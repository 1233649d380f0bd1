package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Base of tests with people in a real browser. */
@NeedsBrowser
abstract class InTheBrowser {
    private static Playwright playwright;
    private static Browser browser;

    private final List<Person> people = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    @BeforeAll
    static void open() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    /** Checks after each test that no page reported an error and that nothing was requested of another host. */
    @AfterEach
    void nobody_had_trouble() {
        try {
            people.forEach(person -> assertThat(person.troubles)
                    .as("troubles of %s", person.name)
                    .isEmpty());
            assertThat(elsewhere).as("requests to other hosts").isEmpty();
        } finally {
            people.forEach(Person::close);
        }
    }

    /** The base URL of the application, with a trailing slash. */
    abstract URI address();

    Person person(String name, Screen screen) {
        return person(name, screen, address());
    }

    /** Another tab of this person's browser, in the same room. */
    Person anotherTabOf(Person person) {
        Person tab = person.opensAnotherTab();
        people.add(tab);
        return tab.inside();
    }

    Person person(String name, Screen screen, URI base) {
        return person(name, screen, base, screen.options());
    }

    /** Somebody whose requests come from an address, for a server that trusts this machine as a proxy. */
    Person personAt(String from, String name, Screen screen) {
        return person(name, screen, address(), screen.options().setExtraHTTPHeaders(Map.of("X-Forwarded-For", from)));
    }

    private Person person(String name, Screen screen, URI base, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) elsewhere.add(request.url());
        });
        Person person = new Person(name, context, base, screen);
        people.add(person);
        return person;
    }
}
