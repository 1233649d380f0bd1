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

    private final Contestant parley;
    private final long pid;
    private final Turns turns;

    /** @param pid of the server's process */
    Trouble(Contestant parley, long pid, PrintStream out) throws IOException, InterruptedException {
        this.parley = parley;
        this.pid = pid;
        this.turns = Turns.before(parley, out);
    }

    void run(Results results) throws IOException, InterruptedException {
        pausesDuring("many");
        turns.after("20 pauses during many", results);
        pausesDuring("big");
        turns.after("20 pauses during big", results);
        neighbour();
        turns.after("30 s with a neighbour on both cores", results);
        cut();
        turns.after("10,000 connections cut amid sends", results);
    }

    private void pausesDuring(String name) throws IOException, InterruptedException {
        Thread pauses = new Thread(new Pauses(pid), "pauses");
        pauses.start();
        turns.talk(name, PAUSED);
        pauses.join();
    }

    /** Keeps both cores busy while many talk. */
    private void neighbour() throws IOException, InterruptedException {
        List<Process> neighbours = new ArrayList<>();
        for (Core core : List.of(Core.SERVERS, Core.LOAD)) {
            List<String> busy = List.of("timeout", NEIGHBOUR.toSeconds() + "", "sh", "-c", "while :; do :; done");
            neighbours.add(new ProcessBuilder(core.command(busy)).start());
        }
        turns.talk("many", NEIGHBOUR);
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
