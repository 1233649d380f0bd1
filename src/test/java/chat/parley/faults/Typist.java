package chat.parley.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Ada, who types a message in a browser again and again, but never sends it, and whose page is measured. */
final class Typist {
    private static final String TEXT = "They have to be cut before the frost, and that is on Thursday.";
    private static final int KEYS_PER_SECOND = 10;

    private final Page page;
    private final CDPSession session;

    Typist(BrowserContext somebody, String address, String code) {
        somebody.addInitScript(script());
        page = InTheBrowser.joins(somebody, address, code, "Ada");
        session = somebody.newCDPSession(page);
        // The processor time of the page's main thread, which other work on the machine does not prolong.
        session.send("Performance.enable", with("timeDomain", "threadTicks"));
    }

    private static String script() {
        try (InputStream in = Typist.class.getResourceAsStream("busy-page.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the page's main thread this many times slower. */
    Typist onSlowMachine(int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
        return this;
    }

    /** Types for this long, and returns what the page measured meanwhile. */
    BusyPage types(int seconds) {
        Map<String, Double> before = metrics();
        page.evaluate("() => busyPage.begin()");
        long began = System.nanoTime();
        for (int key = 0; Faults.millisSince(began) < 1_000L * seconds; key++) press(key, began);
        Map<String, Double> spent = metrics();
        before.forEach((name, value) -> spent.merge(name, -value, Double::sum));
        return new BusyPage((Map<?, ?>) page.evaluate("() => busyPage.end()"), spent, Faults.millisSince(began));
    }

    /** A key that is late is pressed at once: its wait must not slow down those after it. */
    private void press(int key, long began) {
        long due = 1_000L * key / KEYS_PER_SECOND;
        Faults.pass((int) Math.max(0, due - Faults.millisSince(began)));
        int at = key % TEXT.length();
        if (at == 0) page.fill("#text", "");
        page.keyboard().type(TEXT.substring(at, at + 1));
    }

    private Map<String, Double> metrics() {
        Map<String, Double> metrics = new HashMap<>();
        for (JsonElement one : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = one.getAsJsonObject();
            metrics.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
        }
        return metrics;
    }

    private static JsonObject with(String name, String value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(name, value);
        return parameters;
    }
}
