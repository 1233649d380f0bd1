package chat.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** Starts the Chromium of this machine for tests. Playwright is not thread-safe, so each thread starts its own. */
public final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Creates a Playwright without a bundled browser. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * Starts Chromium; on Debian as root, installs it first if it is missing. Closing Playwright closes it.
     *
     * @throws IllegalStateException if Chromium is missing, with one line that says what to install
     */
    public static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(ChromiumBinary.find())
                .setArgs(ARGUMENTS);
        return playwright.chromium().launch(options);
    }
}
