package chat.parley.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measurements so far, in the order of their start. */
final class Results {
    private final Map<Row, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final List<Idle> idle = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private boolean failed;

    private record Row(String workload, String server) {}

    void add(String workload, String server, Outcome outcome) {
        outcomes.computeIfAbsent(new Row(workload, server), row -> new ArrayList<>())
                .add(outcome);
    }

    void add(Idle cost) {
        idle.add(cost);
    }

    void add(Recovery recovery) {
        recoveries.add(recovery);
    }

    void add(Visit visit) {
        visits.add(visit);
    }

    void add(Bound bound) {
        bounds.add(bound);
    }

    /** Records a measurement that failed. */
    void fail(String what, Exception why) {
        failed = true;
        leaveOut(what, why);
    }

    /** Records a measurement that was skipped because its server is not available. */
    void leaveOut(String what, Exception why) {
        Throwable cause = why.getCause();
        gaps.add(what + ": " + why.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")"));
    }

    List<Measured> measured() {
        return outcomes.entrySet().stream()
                .map(row -> new Measured(row.getKey().workload(), row.getKey().server(), row.getValue()))
                .toList();
    }

    Optional<Measured> measured(String workload, String server) {
        return Optional.ofNullable(outcomes.get(new Row(workload, server)))
                .map(runs -> new Measured(workload, server, runs));
    }

    Optional<Idle> idle(String server) {
        return idle.stream().filter(cost -> cost.server().equals(server)).findFirst();
    }

    List<Idle> idle() {
        return idle;
    }

    List<Recovery> recoveries() {
        return recoveries;
    }

    List<Visit> visits() {
        return visits;
    }

    List<Bound> bounds() {
        return bounds;
    }

    List<String> gaps() {
        return gaps;
    }

    boolean failed() {
        return failed;
    }
}
