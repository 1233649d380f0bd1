package chat.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as tables: the measurements, and whether they reach the targets. */
final class Report {
    private final Results results;
    private final String conditions;
    private final List<Table> tables;

    /** @param conditions where and when the results were measured, in a line */
    Report(Results results, String conditions) {
        this.results = results;
        this.conditions = conditions;
        this.tables = Stream.of(figures(), memory(), recoveries(), pages(), targets())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The report in Markdown. */
    String page() {
        String gaps = results.gaps().stream()
                .map(gap -> "- Not measured: " + gap + "\n")
                .collect(Collectors.joining());
        return "# Parley beside its peers, in one run\n\n" + conditions + "\n\n"
                + tables.stream().map(Table::markdown).collect(Collectors.joining("\n\n"))
                + "\n" + (gaps.isEmpty() ? "" : "\n" + gaps);
    }

    /** The same as JSON: {@code conditions}, and {@code tables} as arrays of rows of cells. */
    String json() {
        return "{\n  \"conditions\": " + Table.quoted(conditions) + ",\n  \"tables\": [\n"
                + tables.stream().map(Table::json).collect(Collectors.joining(",\n"))
                + "\n  ]\n}\n";
    }

    private Table figures() {
        return table(
                "wwnnnnnnnnnn",
                "workload|server|runs|deliveries/s|p50 ms|p99 ms|missing|cut|generator's core"
                        + "|Parley: deliveries|p50|p99",
                results.measured().stream().map(this::row).toList());
    }

    private List<String> row(Measured row) {
        return cells(
                "%s|%s|%d|%,.0f|%.2f|%.2f|%d|%d|%.0f %%|%s|%s|%s",
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

    private Table memory() {
        return table(
                "wnnnn",
                "idle, bytes of heap each|connections|session and membership|connection|together",
                results.idle().stream()
                        .map(cost -> cells(
                                "%s|%,d|%,d|%,d|%,d",
                                cost.server(), cost.connections(), cost.invited(), cost.connected(), cost.bytes()))
                        .toList());
    }

    private Table recoveries() {
        return table(
                "wwnnnw",
                "after trouble|figure|before|within 60 s after|ratio|",
                results.recoveries().stream()
                        .map(after -> cells(
                                "%s|%s|%,.2f|%,.2f|%.2f|%s",
                                after.trouble(),
                                after.figure(),
                                after.before(),
                                after.after(),
                                after.ratio(),
                                verdict(after.isReached())))
                        .toList());
    }

    private Table pages() {
        return table(
                "wnnnnw",
                "first visit, Lighthouse's slow 4G phone|performance|largest paint, s|requests|bytes|",
                results.visits().stream()
                        .map(visit -> cells(
                                "%s|%.2f|%.2f|%d|%,d|%s",
                                visit.page(),
                                visit.performance(),
                                visit.largestPaint(),
                                visit.requests(),
                                visit.bytes(),
                                verdict(visit.isReached())))
                        .toList());
    }

    private Table targets() {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : Target.ALL) target(target).ifPresent(rows::add);
        lost().ifPresent(rows::add);
        idleTarget().ifPresent(rows::add);
        return table("wnnw", "to reach|bound|measured|", rows);
    }

    private Optional<List<String>> lost() {
        List<Measured> ours = results.measured().stream()
                .filter(row -> row.server().equals(Contestant.PARLEY))
                .toList();
        if (ours.isEmpty()) return Optional.empty();
        long lost = ours.stream().mapToLong(row -> row.missing() + row.dead()).sum();
        return Optional.of(cells("missing and cut, Parley|0|%d|%s", lost, verdict(lost == 0)));
    }

    private Optional<List<String>> target(Target target) {
        Optional<Measured> ours = results.measured(target.workload(), Contestant.PARLEY);
        Optional<Measured> theirs = results.measured(target.workload(), target.against());
        if (ours.isEmpty() || theirs.isEmpty()) return Optional.empty();
        return Optional.of(cells(
                "%s, %s to that of %s|%s|%.2f|%s",
                target.workload(),
                target.figure().title(),
                target.against(),
                target.direction(),
                target.figure().ratio(ours.get(), theirs.get()),
                verdict(target, ours.get(), theirs.get())));
    }

    private static String verdict(Target target, Measured ours, Measured theirs) {
        if (!target.isMeasurable(ours, theirs)) return "not measurable: the generator was the bottleneck";
        return verdict(target.isReachedBy(ours, theirs));
    }

    private Optional<List<String>> idleTarget() {
        Optional<Idle> ours = results.idle(Contestant.PARLEY);
        Optional<Idle> empty = results.idle(Contestant.EMPTY);
        if (ours.isEmpty() || empty.isEmpty()) return Optional.empty();
        long more = ours.get().connected() - empty.get().connected();
        return Optional.of(cells(
                "idle, bytes of heap of a connection beyond the empty endpoint's|at most %,d|%,d|%s",
                Target.IDLE_BYTES, more, verdict(more <= Target.IDLE_BYTES)));
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }

    /** Null without rows. */
    private static Table table(String columns, String head, List<List<String>> rows) {
        return rows.isEmpty()
                ? null
                : new Table(
                        columns,
                        Stream.concat(Stream.of(cells(head)), rows.stream()).toList());
    }

    /** The values of a row in their formats, separated by bars. */
    private static List<String> cells(String formats, Object... values) {
        String row = values.length == 0 ? formats : String.format(Locale.ROOT, formats, values);
        return List.of(row.split("\\|", -1));
    }
}
