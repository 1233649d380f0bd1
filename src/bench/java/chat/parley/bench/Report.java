package chat.parley.bench;

import java.util.Locale;
import java.util.Optional;

/** Writes the results as a page: the measurements, and whether they reach the targets. */
final class Report {
    private final Results results;
    private final StringBuilder page = new StringBuilder();

    Report(Results results) {
        this.results = results;
    }

    String write(String conditions) {
        line("# Parley beside its peers, in one run");
        line("");
        line(conditions);
        figures();
        memory();
        targets();
        gaps();
        return page.toString();
    }

    private void figures() {
        if (results.measured().isEmpty()) {
            return;
        }
        line("");
        line("| workload | server | runs | deliveries/s | p50 ms | p99 ms | missing | cut | generator's core "
                + "| Parley: deliveries | p50 | p99 |");
        line("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        results.measured().forEach(this::row);
    }

    private void row(Measured row) {
        line(
                "| %s | %s | %d | %,.0f | %.2f | %.2f | %d | %d | %.0f %% | %s | %s | %s |",
                row.workload(),
                row.server(),
                row.runs().size(),
                row.heardPerSecond(),
                row.p50(),
                row.p99(),
                row.missing(),
                row.dead(),
                100 * row.busy(),
                ratio(row, Target.Figure.DELIVERIES),
                ratio(row, Target.Figure.P50),
                ratio(row, Target.Figure.P99));
    }

    private String ratio(Measured row, Target.Figure figure) {
        return results.measured(row.workload(), Contestant.PARLEY)
                .map(ours -> String.format(Locale.ROOT, "x %.2f", figure.ratio(ours, row)))
                .orElse("");
    }

    private void memory() {
        if (results.idle().isEmpty()) {
            return;
        }
        line("");
        line("| idle, bytes of heap each | connections | session and membership | connection | together |");
        line("|---|--:|--:|--:|--:|");
        for (Idle cost : results.idle()) {
            line(
                    "| %s | %,d | %,d | %,d | %,d |",
                    cost.server(), cost.connections(), cost.invited(), cost.connected(), cost.bytes());
        }
    }

    private void targets() {
        line("");
        line("| to reach | bound | measured | |");
        line("|---|--:|--:|---|");
        Target.ALL.forEach(this::target);
        long missing = results.measured().stream()
                .filter(row -> row.server().equals(Contestant.PARLEY))
                .mapToLong(row -> row.missing() + row.dead())
                .sum();
        line("| missing and cut, Parley | 0 | %d | %s |", missing, verdict(missing == 0));
        idleTarget();
    }

    private void target(Target target) {
        Optional<Measured> ours = results.measured(target.workload(), Contestant.PARLEY);
        Optional<Measured> theirs = results.measured(target.workload(), target.against());
        if (ours.isPresent() && theirs.isPresent()) {
            line(
                    "| %s, %s to that of %s | %s | %.2f | %s |",
                    target.workload(),
                    target.figure().title(),
                    target.against(),
                    target.direction(),
                    target.figure().ratio(ours.get(), theirs.get()),
                    verdict(target, ours.get(), theirs.get()));
        }
    }

    private static String verdict(Target target, Measured ours, Measured theirs) {
        if (!target.isMeasurable(ours, theirs)) return "not measurable: the generator was the bottleneck";
        return verdict(target.isReachedBy(ours, theirs));
    }

    private void idleTarget() {
        Optional<Idle> ours = results.idle(Contestant.PARLEY);
        Optional<Idle> empty = results.idle(Contestant.EMPTY);
        if (ours.isPresent() && empty.isPresent()) {
            long more = ours.get().connected() - empty.get().connected();
            line(
                    "| idle, bytes of heap of a connection beyond the empty endpoint's | at most %,d | %,d | %s |",
                    Target.IDLE_BYTES, more, verdict(more <= Target.IDLE_BYTES));
        }
    }

    private void gaps() {
        if (!results.gaps().isEmpty()) {
            line("");
            results.gaps().forEach(gap -> line("- Not measured: %s", gap));
        }
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }

    private void line(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
