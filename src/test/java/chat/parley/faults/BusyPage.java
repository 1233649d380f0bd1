package chat.parley.faults;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The figures of a page while messages came and somebody typed.
 *
 * @param seen what {@code busy-page.js} returns
 * @param spent by its name in the DevTools protocol, in seconds
 */
record BusyPage(Map<?, ?> seen, Map<String, Double> spent, long millis) {
    private static final int SHORTEST_EVENT = 8;

    /** From a key press until the frame with the letter is painted. */
    Spread keys() {
        return Spread.of(times("keys"));
    }

    /** As {@link #keys}, but as the browser's event timing has it: in steps of 8 ms, and from 16 ms. */
    Spread events() {
        Collection<?> told = times("events");
        List<Integer> untold = Collections.nCopies(Math.max(0, times("keys").size() - told.size()), SHORTEST_EVENT);
        return Spread.of(Stream.concat(told.stream(), untold.stream()).toList());
    }

    /** From the arrival of a message in the page until the frame with its row is painted. */
    Spread shown() {
        return Spread.of(times("shown"));
    }

    /** From the time that the server gave a message until the frame with its row is painted. */
    Spread delivered() {
        return Spread.of(times("delivered"));
    }

    String scriptEach() {
        return "%.2f".formatted(1_000 * spent.get("ScriptDuration") / messages());
    }

    String layoutEach() {
        double seconds = spent.get("LayoutDuration") + spent.get("RecalcStyleDuration");
        return "%.2f".formatted(1_000 * seconds / messages());
    }

    String busy() {
        return "%.0f".formatted(100_000 * spent.get("TaskDuration") / millis);
    }

    String longestTask() {
        return "%.0f".formatted(number("longestTask").doubleValue());
    }

    long rows() {
        return number("rows").longValue();
    }

    long messages() {
        return number("messages").longValue();
    }

    String counts() {
        return "%d, %d, %d, %d, %d"
                .formatted(
                        times("keys").size(),
                        messages(),
                        number("frames").longValue(),
                        number("draws").longValue(),
                        number("unshown").longValue());
    }

    private Collection<?> times(String name) {
        return (Collection<?>) seen.get(name);
    }

    private Number number(String name) {
        return (Number) seen.get(name);
    }
}
