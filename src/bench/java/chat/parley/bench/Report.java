package chat.parley.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        this.tables = Stream.of(figures(), memory(), recoveries(), pages(), goals())
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
                results.recoveries().stream().map(Report::row).toList());
    }

    private static List<String> row(Recovery after) {
        String number = after.isTime() ? "%,.2f" : "%,.0f";
        return cells(
                "%s|%s|" + number + "|" + number + "|%.2f|%s",
                after.trouble(),
                after.figure(),
                after.before(),
                after.after(),
                after.ratio(),
                verdict(after.isReached()));
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

    private Table goals() {
        return table("wnnw", "to reach|bound|measured|", new Goals(results).rows());
    }

    private static String verdict(boolean reached) {
        return Verdict.of(reached).inWords();
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
