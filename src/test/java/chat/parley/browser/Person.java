package chat.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A person in front of a browser. Actions wait until they are possible, and expectations until they are met. */
final class Person implements AutoCloseable {
    private static final double PATIENCE = 30_000;
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);

    final String name;
    final Page page;
    final List<String> troubles = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final URI base;
    private final Screen screen;

    Person(String name, BrowserContext context, URI base, Screen screen) {
        this.name = name;
        this.context = context;
        this.base = base;
        this.screen = screen;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("WebSocket connection"))
                troubles.add(message.text());
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Another tab of the same browser, with the page of this one. */
    Person opensAnotherTab() {
        Person tab = new Person(name, context, base, screen);
        tab.page.navigate(page.url());
        return tab;
    }

    Person creates(String title) {
        page.navigate(base.toString());
        page.fill("[id='create:name']", name);
        page.fill("[id='create:title']", title);
        page.click("[id='create:go']");
        return inside();
    }

    /** Enters a room by its code, on the start page. */
    Person enters(String code) {
        page.navigate(base.toString());
        page.fill("[id='enter:name']", name);
        page.fill("[id='enter:code']", code);
        page.click("[id='enter:go']");
        return this;
    }

    /** Enters a room by its link. */
    Person followsTheLinkTo(String code) {
        page.navigate(base.resolve("join/" + code).toString());
        page.fill("[id='enter:name']", name);
        page.click("[id='enter:go']");
        return inside();
    }

    Person inside() {
        page.waitForURL(Pattern.compile(".*/rooms/.*"));
        assertThat(page.locator("#people-list li").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setVisible(!screen.small())
                        .setTimeout(PATIENCE));
        return this;
    }

    String code() {
        return page.url().replaceAll(".*/rooms/", "");
    }

    /** Types and sends a message, in the way of this screen. */
    Person says(String text) {
        writes(text);
        if (screen.small()) page.click("#send");
        else page.keyboard().press("Enter");
        return this;
    }

    Person writes(String text) {
        page.fill("#text", text);
        return this;
    }

    /** Pastes a text into an empty field. */
    Person pastes(String field, String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.focus(field);
        page.keyboard().press("Control+V");
        return this;
    }

    Locator messages() {
        return page.locator("#rows .message");
    }

    Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Expects a message, once, with its time. */
    Person reads(String text) {
        Locator message = message(text);
        assertThat(message).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(message)
                .hasAttribute("data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
        return this;
    }

    Person seesPeople(int count) {
        assertThat(page.locator("#people-list li"))
                .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#people-button [data-count]")).hasText(Integer.toString(count), LONG);
        return this;
    }

    /** Both persons talk, each in their own script, and each reads the other. */
    Person talksWith(Person other) {
        seesPeople(2).says("Welcome to the garden.");
        other.reads("Welcome to the garden.").says("مرحبا بالجميع، هل نبدأ؟");
        return reads("هل نبدأ").seesInLog(other.name + " joined");
    }

    /** Enters a code that no room has, and expects the error beside the field and the input kept. */
    Person triesInVain(String code) {
        enters(code);
        assertThat(page.locator("[id='enter:code-wrong']")).containsText("There's no room with this code");
        assertThat(page.locator("[id='enter:code']")).hasValue(code);
        assertThat(page.locator("[id='enter:name']")).hasValue(name);
        return this;
    }

    Person seesInLog(String words) {
        assertThat(page.locator("#rows"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Opens the list of people, where the screen has room for it only on request. */
    Person opensPeople() {
        if (screen.small() && !page.locator("#people").isVisible()) page.click("#people-button");
        return this;
    }

    Person closesPeople() {
        if (screen.small() && page.locator("#people").isVisible())
            page.keyboard().press("Escape");
        return this;
    }

    /** The entry of somebody in the list of people. */
    Locator listed(String who) {
        return page.locator("#people-list li").filter(new Locator.FilterOptions().setHasText(who));
    }

    /** Gives somebody a role, as an owner. */
    Person appoints(String who, String role) {
        opensPeople().listed(who).locator("[data-manage]").click();
        page.locator("#role-dialog button[value='" + role + "']").click();
        return this;
    }

    /** Waits until nothing moves any more: a sheet is transparent while it rises. */
    Person settled() {
        page.waitForFunction("() => document.getAnimations().every(({ playState }) => playState === 'finished')");
        return this;
    }

    Person losesTheConnection() {
        assertThat(page.locator("#connection"))
                .containsText("Connection lost", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Joins a room that came back without its owner. */
    Person joinsWithoutAnOwner() {
        page.click("#plain-dialog button[value='join']");
        return this;
    }

    Person isAskedAboutTheOwner() {
        assertThat(page.locator("#plain-dialog"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Answers that question with no: the page keeps what it has. */
    void staysOutside() {
        page.click("#plain-dialog button[value='stay']");
        assertThat(page.locator("#try-now")).isVisible();
    }

    /** Ignores failed requests from a time when the server was down on purpose. */
    void forgivesTheOutage() {
        troubles.removeIf(trouble -> trouble.startsWith("Failed to load resource"));
    }

    Person reloads() {
        page.reload();
        return inside();
    }

    /** Expects no accessibility violations. */
    Person meetsNoBarrier() {
        List<String> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(Rule::toString)
                        .toList();
        Assertions.assertThat(barriers).isEmpty();
        return this;
    }

    /** Takes a screenshot and checks that nothing overflows horizontally. */
    void takesPicture(String of) {
        boolean fits = (Boolean) page.evaluate("() => document.body.scrollWidth <= innerWidth");
        Assertions.assertThat(fits).as("%s fits the screen", of).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), of + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
