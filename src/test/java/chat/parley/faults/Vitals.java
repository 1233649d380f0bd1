package chat.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources of a server at one moment, seen from outside.
 *
 * @param registered connections as objects after a collection: those of the registry, and for some 30 s those whose
 *     peer does not answer a close frame, which is how long Liberty waits for it
 * @param sockets open TCP connections to its port
 * @param files file handles
 * @param heap reachable bytes
 */
record Vitals(long registered, long sockets, long files, long threads, long heap) {
    private static final String CONNECTION = "chat.parley.socket.Connection";
    // As /proc/net/tcp writes them.
    private static final String OPEN = "01";
    private static final String CLOSE_WAIT = "08";
    private static final double SLACK = 1.05;
    /** The tolerance for threads, beside the 5 %, because pools vary. */
    private static final int THREADS_MORE = 10;

    /**
     * The tolerance for sockets: the server's own request to itself, which may begin a second after the first
     * handshake.
     */
    private static final int SOCKETS_MORE = 1;

    private static final int FILES_MORE = 20;
    private static final long HEAP_MORE = 3_000_000;

    static Vitals of(long pid, int port) {
        List<String> histogram = tells(pid, "GC.class_histogram");
        long heap = column(histogram.get(histogram.size() - 1), 2);
        return new Vitals(
                instances(histogram, CONNECTION),
                sockets(port, OPEN),
                entries(Path.of("/proc", Long.toString(pid), "fd")),
                entries(Path.of("/proc", Long.toString(pid), "task")),
                heap);
    }

    /** Whether everybody has gone and nothing is left of them, within a tolerance. */
    boolean isBackAt(Vitals before) {
        return registered <= before.registered
                && sockets <= before.sockets + SOCKETS_MORE
                && files <= before.files * SLACK + FILES_MORE
                && threads <= before.threads * SLACK + THREADS_MORE
                && heap <= before.heap * SLACK + HEAP_MORE;
    }

    static List<String> tells(long pid, String... command) {
        List<String> whole = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        whole.addAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(whole).redirectErrorStream(true).start();
            try (var output = process.inputReader()) {
                return output.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of connections to this port that their peers have closed and the server has not. */
    static long halfClosed(int port) {
        return sockets(port, CLOSE_WAIT);
    }

    /** The number of objects of a class in a histogram, over all class loaders. */
    static long instances(List<String> histogram, String type) {
        return histogram.stream()
                .filter(line -> line.stripTrailing().endsWith(" " + type))
                .mapToLong(line -> column(line, 1))
                .sum();
    }

    private static long column(String line, int number) {
        return Long.parseLong(line.strip().split("\\s+", -1)[number]);
    }

    /** Counts sockets with this local port, the server's ends. */
    private static long sockets(int port, String state) {
        String local = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row[1].endsWith(local) && row[3].equals(state))
                .count();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long entries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d registered, %d sockets, %d files, %d threads, %.1f MB"
                .formatted(registered, sockets, files, threads, heap / 1e6);
    }
}
