package chat.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be reached, and whether it was, as rows of the report: the figure, its bound, what was measured, the verdict. */
final class Goals {
    private static final double MEDIAN_BEYOND_MEMORY = 1.5;
    private static final double P99_BEYOND_MEMORY = 3;

    private final Results results;

    Goals(Results results) {
        this.results = results;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : Target.ALL) target(target).ifPresent(rows::add);
        lost().ifPresent(rows::add);
        idle().ifPresent(rows::add);
        beyondMemory(Target.Figure.P50, MEDIAN_BEYOND_MEMORY).ifPresent(bound -> rows.add(row(bound)));
        beyondMemory(Target.Figure.P99, P99_BEYOND_MEMORY).ifPresent(bound -> rows.add(row(bound)));
        for (Bound bound : results.bounds()) rows.add(row(bound));
        return rows;
    }

    private Optional<List<String>> target(Target target) {
        Optional<Measured> ours = results.measured(target.workload(), target.of());
        Optional<Measured> theirs = results.measured(target.workload(), target.against());
        if (ours.isEmpty() || theirs.isEmpty()) return Optional.empty();
        return Optional.of(List.of(
                target.title(),
                target.direction(),
                number(target.figure().ratio(ours.get(), theirs.get())),
                target.verdict(ours.get(), theirs.get()).inWords()));
    }

    private Optional<List<String>> lost() {
        List<Measured> ours = results.measured().stream()
                .filter(row -> List.of(Contestant.PARLEY, Contestant.REDIS).contains(row.server()))
                .toList();
        if (ours.isEmpty()) return Optional.empty();
        long lost = ours.stream().mapToLong(row -> row.missing() + row.dead()).sum();
        return Optional.of(List.of(
                "missing and cut, Parley",
                "0",
                Long.toString(lost),
                Verdict.of(lost == 0).inWords()));
    }

    private Optional<List<String>> idle() {
        Optional<Idle> ours = results.idle(Contestant.PARLEY);
        Optional<Idle> empty = results.idle(Contestant.EMPTY);
        if (ours.isEmpty() || empty.isEmpty()) return Optional.empty();
        long more = ours.get().connected() - empty.get().connected();
        return Optional.of(List.of(
                "idle, bytes of heap of a connection beyond the empty endpoint's",
                String.format(Locale.ROOT, "at most %,d", Target.IDLE_BYTES),
                String.format(Locale.ROOT, "%,d", more),
                Verdict.of(more <= Target.IDLE_BYTES).inWords()));
    }

    /** What a room in Redis adds to a latency. */
    private Optional<Bound> beyondMemory(Target.Figure figure, double atMost) {
        return results.measured("redis quiet", Contestant.REDIS)
                .flatMap(redis -> results.measured("redis quiet", Contestant.PARLEY)
                        .map(memory -> new Bound(
                                "redis quiet, " + figure.title() + " in ms beyond that in memory",
                                atMost,
                                figure.of(redis) - figure.of(memory))));
    }

    private static List<String> row(Bound bound) {
        return List.of(
                bound.what(),
                "at most " + number(bound.atMost()),
                number(bound.measured()),
                Verdict.of(bound.isReached()).inWords());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
