package chat.parley.faults;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Map;

/** Measures reading in a browser, in milliseconds of the page's own clock. */
final class Reader {
    private static final int TIMES = 5;
    /** Waits for the first rendered frame after the condition is true. */
    private static final String DRAWN = "new Promise((done) => { const look = () => condition()"
            + " ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look); look(); })";

    private static final String OPENED = "() => { const began = 0; const condition = () =>"
            + " document.querySelectorAll('#rows .message').length >= 50; return " + DRAWN + " }";
    private static final String JUMPED = "(seq) => { const began = performance.now(); location.hash = seq;"
            + " const condition = () => document.querySelector('#rows .message[aria-current]')?.dataset.seq === String(seq);"
            + " return " + DRAWN + " }";
    private static final String PAGED = "async (pages) => {"
            + " const log = document.getElementById('log'); const rows = document.getElementById('rows');"
            + " const first = () => Number(rows.querySelector('[data-seq]').dataset.seq);"
            + " const tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)))"
            + ".observe({ type: 'longtask' });"
            + " const from = first(); const times = []; let most = 0; let elements = 0;"
            + " for (let i = 0; i < pages; i++) { const before = first(); const began = performance.now();"
            + "   const condition = () => first() < before; log.scrollTop = 0; times.push(await " + DRAWN + ");"
            + "   most = Math.max(most, rows.childElementCount);"
            + "   elements = Math.max(elements, document.querySelectorAll('*').length); }"
            + " times.sort((a, b) => a - b);"
            + " return { millis: times[times.length >> 1], rows: most, elements, messages: from - first(),"
            + "   longestTask: Math.max(0, ...tasks) } }";

    private final BrowserContext somebody;
    private final Page page;

    /** The cost of reading back: the median of a page, and the longest delay of anything else. */
    record Paging(double millis, double longestTask, long rows, long elements, long messages) {}

    Reader(BrowserContext somebody, String address, String code) {
        this.somebody = somebody;
        this.page = InTheBrowser.joins(somebody, address, code, "Ada");
    }

    /**
     * Measures the time from the request for the page to the first rendered frame with messages, with all files in the
     * browser's cache.
     */
    double opens() {
        return median(i -> {
            page.reload();
            return (Number) page.evaluate(OPENED);
        });
    }

    /** Measures jumps to messages far from each other in a room of this many. */
    double jumps(int messages) {
        return median(i -> (Number) page.evaluate(JUMPED, messages / 7 * (i % 2 == 0 ? 1 + i : 6 - i)));
    }

    Paging pagesBack(int pages) {
        var seen = (Map<?, ?>) page.evaluate(PAGED, pages);
        return new Paging(
                number(seen, "millis").doubleValue(),
                number(seen, "longestTask").doubleValue(),
                number(seen, "rows").longValue(),
                number(seen, "elements").longValue(),
                number(seen, "messages").longValue());
    }

    /** The heap of the page's scripts after a collection. */
    double heapMegabytes() {
        CDPSession session = somebody.newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        return usage.get("usedSize").getAsDouble() / 1_000_000;
    }

    private interface Act {
        Number take(int i);
    }

    private static double median(Act act) {
        double[] taken = new double[TIMES];
        Arrays.setAll(taken, i -> act.take(i).doubleValue());
        Arrays.sort(taken);
        return taken[TIMES / 2];
    }

    private static Number number(Map<?, ?> seen, String name) {
        return (Number) seen.get(name);
    }
}
