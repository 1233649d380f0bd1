package chat.parley.testkit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Checks one stretch of a diary in order, and reports everything out of order. */
final class Walk {
    private final String name;
    private final Consumer<String> report;
    private long last;
    private Instant latest = Instant.MIN;

    Walk(String name, Consumer<String> report) {
        this.name = name;
        this.report = report;
    }

    void along(List<Heard> stretch) {
        for (Heard heard : stretch) {
            if (heard instanceof Event event) {
                step(event);
            } else {
                step((Gap) heard);
            }
        }
    }

    private void step(Event event) {
        if (event.seq() <= last) {
            report.accept("%s heard %d after %d".formatted(name, event.seq(), last));
        }
        if (event.at().isBefore(latest)) {
            report.accept("%s heard that time runs backwards at %d".formatted(name, event.seq()));
        }
        latest = event.at();
        moveOn(event.seq(), event.seq());
    }

    private void step(Gap gap) {
        if (gap.from() > gap.to() || gap.from() <= last) {
            report.accept("%s was told that %d to %d are gone, after %d".formatted(name, gap.from(), gap.to(), last));
        }
        moveOn(gap.from(), gap.to());
    }

    private void moveOn(long from, long to) {
        if (last > 0 && from > last + 1) {
            report.accept("%s misses %d to %d".formatted(name, last + 1, from - 1));
        }
        last = Math.max(last, to);
    }
}
