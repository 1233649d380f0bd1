package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gets Parley into trouble, and measures whether it is as fast as before within a minute after it. */
final class Trouble {
    private static final Duration PAUSED = Duration.ofSeconds(45);
    private static final Duration NEIGHBOUR = Duration.ofSeconds(30);
    private static final int TO_CUT = 10_000;
    private static final int SAID_BEFORE_THE_CUT = 10;
    private static final int TURNS_BEFORE = 3;
    /** Two turns of the four workloads take less than a minute. */
    private static final int TURNS_AFTER = 2;

    private static final List<Workload> MEASURED = Workload.ALL.stream()
            .filter(workload -> List.of("busy", "big", "many", "quiet").contains(workload.name()))
            .map(workload -> workload.lasting(Duration.ofSeconds(1), Duration.ofSeconds(4)))
            .toList();

    private final Contestant parley;
    private final long pid;
    private final PrintStream out;

    /** @param pid of the server's process */
    Trouble(Contestant parley, long pid, PrintStream out) {
        this.parley = parley;
        this.pid = pid;
        this.out = out;
    }

    private interface Event {
        void happens() throws IOException, InterruptedException;
    }

    void run(Results results) throws IOException, InterruptedException {
        Results before = turns(TURNS_BEFORE);
        after("20 pauses during many", () -> pausesDuring("many"), before, results);
        after("20 pauses during big", () -> pausesDuring("big"), before, results);
        after("30 s with a neighbour on both cores", this::neighbour, before, results);
        after("10,000 connections cut amid sends", this::cut, before, results);
    }

    private void after(String trouble, Event event, Results before, Results results)
            throws IOException, InterruptedException {
        event.happens();
        for (Measured after : turns(TURNS_AFTER).measured()) {
            Recovery recovery = recovery(
                    trouble, before.measured(after.workload(), parley.name()).orElseThrow(), after);
            out.println(recovery);
            results.add(recovery);
        }
    }

    private static Recovery recovery(String trouble, Measured before, Measured after) {
        if (Workload.isOpenLoop(before.workload())) {
            String figure = before.workload() + ", p50 ms";
            return new Recovery(trouble, figure, before.p50(), after.p50(), before.p50() / after.p50());
        }
        double was = before.heardPerSecond();
        double is = after.heardPerSecond();
        return new Recovery(trouble, before.workload() + ", deliveries/s", was, is, is / was);
    }

    private Results turns(int turns) throws IOException, InterruptedException {
        Results measured = new Results();
        for (int turn = 0; turn < turns; turn++) {
            for (Workload workload : MEASURED) {
                measured.add(workload.name(), parley.name(), talk(workload));
            }
        }
        return measured;
    }

    private void talk(String name, Duration lasting) throws IOException, InterruptedException {
        Workload workload = MEASURED.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        talk(workload.lasting(Duration.ZERO, lasting));
    }

    /** Runs a workload, in which nothing may be missing or cut. */
    private Outcome talk(Workload workload) throws IOException, InterruptedException {
        Outcome outcome = Load.run(workload, parley);
        if (outcome.missing() + outcome.dead() > 0) throw new IOException("Not whole: " + outcome.inWords());
        return outcome;
    }

    private void pausesDuring(String name) throws IOException, InterruptedException {
        Thread pauses = new Thread(new Pauses(pid), "pauses");
        pauses.start();
        talk(name, PAUSED);
        pauses.join();
    }

    /** Keeps both cores busy while many talk. */
    private void neighbour() throws IOException, InterruptedException {
        List<Process> neighbours = new ArrayList<>();
        for (Core core : Core.values()) {
            List<String> busy = List.of("timeout", NEIGHBOUR.toSeconds() + "", "sh", "-c", "while :; do :; done");
            neighbours.add(new ProcessBuilder(core.command(busy)).start());
        }
        talk("many", NEIGHBOUR);
        for (Process neighbour : neighbours) neighbour.waitFor();
    }

    private void cut() throws IOException, InterruptedException {
        Workload workload = new Workload("cut", TO_CUT, 100, 2, 0, 1, Duration.ZERO, Duration.ZERO, 64);
        FrameWriter writer = new FrameWriter();
        Dialect dialect = parley.dialect(writer);
        dialect.invite(workload);
        Line line = dialect.line(workload.bytes());
        try (Crowd crowd = new Crowd(parley.port(), workload, dialect, writer, new Tally(workload.rooms()))) {
            crowd.gather();
            for (int i = 0; i < SAID_BEFORE_THE_CUT; i++) {
                for (Chatter chatter : crowd.chatters()) {
                    if (chatter.talks) writer.text(chatter, line.with(System.nanoTime(), chatter.id));
                }
            }
            crowd.cut();
        }
    }
}
