package chat.parley.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A stretch indexed by event numbers, because thousands of promises are checked against it. */
record Passage(String epoch, long first, long last, List<Gap> gaps, Map<Long, Event> events) {
    static Passage of(Stretch stretch) {
        List<Event> events = stretch.events();
        return new Passage(
                stretch.epoch(),
                events.stream().mapToLong(Event::seq).min().orElse(0),
                stretch.last(),
                stretch.gaps(),
                events.stream().collect(Collectors.toMap(Event::seq, Function.identity(), (first, again) -> first)));
    }

    /**
     * Whether the number belongs to this passage: it begins before the number, does not end before it, and no gap has
     * it.
     */
    boolean reaches(long seq, boolean mayEnd) {
        boolean gone = gaps.stream().anyMatch(gap -> gap.from() <= seq && seq <= gap.to());
        return seq >= first && !gone && (seq <= last || !mayEnd);
    }
}
