package chat.parley.bench;

import chat.parley.crowd.FrameWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Runs a crowd that talks for a while, and counts what comes back. */
final class Load {
    private static final Duration DRAIN = Duration.ofSeconds(3);
    private static final Duration SETTLE = Duration.ofMillis(300);
    /** The unsent bytes above which a chatter sends nothing new. */
    private static final int PATIENCE_BYTES = 64 * 1024;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Workload workload;
    private final Crowd crowd;
    private final FrameWriter writer;
    private final Tally tally;
    private final Line line;
    private final List<Chatter> talkers;
    private final Pace pace;
    private long said;
    private int next;

    private Load(Workload workload, Crowd crowd, FrameWriter writer, Tally tally, Line line) {
        this.workload = workload;
        this.crowd = crowd;
        this.writer = writer;
        this.tally = tally;
        this.line = line;
        this.talkers =
                crowd.chatters().stream().filter(chatter -> chatter.talks).toList();
        this.pace = new Pace((long) talkers.size() * workload.window());
    }

    static Outcome run(Workload workload, Contestant contestant) throws IOException, InterruptedException {
        FrameWriter writer = new FrameWriter();
        Tally tally = new Tally(workload.rooms());
        Dialect dialect = contestant.dialect(writer);
        dialect.invite(workload);
        try (Crowd crowd = new Crowd(contestant.port(), workload, dialect, writer, tally)) {
            crowd.gather();
            crowd.pollWhile(SETTLE, () -> true);
            return new Load(workload, crowd, writer, tally, dialect.line(workload.bytes())).run();
        }
    }

    private Outcome run() throws IOException {
        long start = System.nanoTime();
        long measured = start + workload.warm().toNanos();
        talk(start, measured);
        tally.measure(true);
        long from = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        talk(start, measured + workload.measured().toNanos());
        double busy = THREADS.getCurrentThreadCpuTime() - cpu;
        long nanos = System.nanoTime() - from;
        tally.measure(false);
        return outcome(nanos, busy / nanos);
    }

    private void talk(long start, long end) throws IOException {
        long now = System.nanoTime();
        while (now < end) {
            if (workload.isOpenLoop()) {
                sayWhatIsDue(now - start);
                crowd.poll(0);
            } else {
                crowd.poll(1);
                // Before the wait: during it, all messages are to be in flight.
                keepInFlight();
                awaitNextRound(now + pace.nanos(now, said));
            }
            now = System.nanoTime();
        }
    }

    private static void awaitNextRound(long begin) {
        long early = begin - System.nanoTime();
        if (early > 0) LockSupport.parkNanos(early);
    }

    private void sayWhatIsDue(long nanos) {
        double due = nanos / 1e9 * workload.rate();
        while (next < due) {
            say(talkers.get(next++ % talkers.size()));
        }
    }

    private void keepInFlight() {
        for (int i = 0; i < talkers.size(); i++) {
            Chatter chatter = talkers.get(i);
            while (chatter.inFlight < workload.window() && mayTalk(chatter)) {
                say(chatter);
            }
        }
    }

    private static boolean mayTalk(Chatter chatter) {
        return chatter.isConnected() && chatter.unsentBytes() < PATIENCE_BYTES;
    }

    private void say(Chatter chatter) {
        if (!chatter.isConnected()) {
            return;
        }
        try {
            writer.text(chatter, line.with(System.nanoTime(), chatter.id));
            chatter.inFlight++;
            said++;
            tally.said(chatter.room);
        } catch (IOException end) {
            crowd.lost(chatter, end);
        }
    }

    private Outcome outcome(long nanos, double busy) throws IOException {
        double seconds = nanos / 1e9;
        Histogram latency = tally.latency;
        long expected = tally.expected(workload.listeners(crowd.chatters()));
        crowd.pollWhile(DRAIN, () -> tally.heard() < expected);
        return new Outcome(
                tally.saidWhileMeasuring() / seconds,
                tally.heardWhileMeasuring() / seconds,
                latency.percentile(0.5),
                latency.percentile(0.99),
                expected,
                expected - tally.heard(),
                tally.dead(),
                busy);
    }
}
