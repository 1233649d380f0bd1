package chat.parley.faults;

import chat.parley.browser.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;

/** The Chromium of one test, with the people in it. */
final class InTheBrowser implements AutoCloseable {
    private static final HasCountOptions LONG = new HasCountOptions().setTimeout(30_000);

    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    /** A person with their own browser window. */
    BrowserContext somebody() {
        return browser.newContext();
    }

    /** All processes of the browser. */
    List<Long> pids() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Joins a room under a name. */
    static Page joins(BrowserContext who, String address, String code, String name) {
        Page page = who.newPage();
        page.navigate(address + "join/" + code);
        page.fill("[id='enter:name']", name);
        page.click("[id='enter:go']");
        page.waitForURL(Pattern.compile(".*/rooms/.*"));
        return page;
    }

    static void says(Page page, String text) {
        page.fill("#text", text);
        page.keyboard().press("Enter");
    }

    /** Waits until a page shows a message, once. */
    static void reads(Page page, String text) {
        Locator message = page.locator("#rows .message").filter(new Locator.FilterOptions().setHasText(text));
        PlaywrightAssertions.assertThat(message).hasCount(1, LONG);
    }

    /** The messages that a page shows, in order. */
    static List<String> messages(Page page) {
        return page.locator("#rows .message").allInnerTexts();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
