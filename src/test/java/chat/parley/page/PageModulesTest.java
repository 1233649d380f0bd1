package chat.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chat.parley.browser.Chromium;
import chat.parley.browser.NeedsBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each function that a file in src/test/js exports as a test, in the browser that runs the modules.
 * {@code -Dpage.seed} repeats the random texts of a printed seed.
 */
@NeedsBrowser
class PageModulesTest {
    private static ModuleServer server;
    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        server = new ModuleServer();
        playwright = Chromium.playwright();
        var options =
                new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setLocale("en-GB");
        page = Chromium.launch(playwright).newContext(options).newPage();
        page.navigate(server.url());
        long seed = Long.getLong("page.seed", System.nanoTime() % 1_000_000_000);
        System.out.println("The seed of the page's random texts is " + seed);
        page.evaluate("seed => { globalThis.seed = seed }", (double) seed);
    }

    @AfterAll
    static void close() {
        playwright.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> modules() {
        return Pages.moduleTests().stream().map(PageModulesTest::tests);
    }

    @Test
    void a_wrong_expectation_is_noticed() {
        var expectation = "([one, other]) => import('/test/expect.js').then(({ expect }) => expect(one).is(other))";
        page.evaluate(expectation, List.of(1, 1));
        assertThatThrownBy(() -> page.evaluate(expectation, List.of(1, 2))).hasMessageContaining("expected 2");
    }

    private static DynamicNode tests(Path file) {
        var module = "/test/" + Pages.name(Pages.TESTS, file);
        var names = (List<?>) page.evaluate("module => import(module).then(tests => Object.keys(tests))", module);
        assertThat(names).as(module).isNotEmpty();
        return dynamicContainer(
                Pages.name(Pages.TESTS, file),
                names.stream().map(name -> dynamicTest((String) name, () -> run(module, (String) name))));
    }

    private static void run(String module, String name) {
        try {
            page.evaluate("([module, name]) => import(module).then(tests => tests[name]())", List.of(module, name));
        } catch (PlaywrightException e) {
            throw new AssertionError(module + " " + name + ": " + e.getMessage(), e);
        }
    }
}
