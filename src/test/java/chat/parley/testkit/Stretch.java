package chat.parley.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one life of a log that were received without starting over, in the order of arrival. Reconnects that
 * resume continue the stretch; a {@code welcome} that is not resumed begins the next. Not thread-safe: the diary guards
 * its own.
 */
final class Stretch {
    private final String epoch;
    private final List<Heard> heard = new ArrayList<>();

    Stretch(String epoch) {
        this.epoch = epoch;
    }

    String epoch() {
        return epoch;
    }

    void add(Heard next) {
        heard.add(next);
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The events, duplicates included. */
    List<Event> events() {
        return heard.stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .toList();
    }

    List<Gap> gaps() {
        return heard.stream().filter(Gap.class::isInstance).map(Gap.class::cast).toList();
    }

    /** The number to resume after: the newest event's or gap's; zero before the first. */
    long last() {
        return heard.stream().mapToLong(Stretch::reach).max().orElse(0);
    }

    Stretch copy() {
        Stretch copy = new Stretch(epoch);
        copy.heard.addAll(heard);
        return copy;
    }

    private static long reach(Heard heard) {
        return heard instanceof Event event ? event.seq() : ((Gap) heard).to();
    }
}
