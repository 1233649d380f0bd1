package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Measures the heap of a server after collections, with {@code jcmd} of this JDK. */
record Heap(long pid) {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** The time to settle: Liberty releases a connection in steps, the last one some 5 s after its end. */
    static final Duration CALM = Duration.ofSeconds(8);

    private static final int PART = 1000;

    /** {@link #live()}, once everything that ended before is released. */
    long settled() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long calmSince = System.nanoTime();
        long now = live();
        while (System.nanoTime() - calmSince < CALM.toNanos() && System.nanoTime() < end) {
            long before = now;
            now = live();
            calmSince = Math.abs(now - before) > now / PART ? System.nanoTime() : calmSince;
        }
        return now;
    }

    /** The reachable bytes: the histogram collects first, and ends {@code Total <objects> <bytes>}. */
    long live() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            String total = output.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd tells nothing about process " + pid));
            return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1));
        }
    }
}
