package chat.parley.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pauses processes as if their machine slept. */
final class Sleep {
    private Sleep() {}

    static void of(List<Long> pids, Duration pause, Runnable meanwhile) {
        signal("STOP", pids);
        try {
            long end = System.nanoTime() + pause.toNanos();
            meanwhile.run();
            await().atMost(pause.plusSeconds(5)).until(() -> System.nanoTime() - end >= 0);
        } finally {
            signal("CONT", pids);
        }
    }

    private static void signal(String name, List<Long> pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            int code = new ProcessBuilder(command).start().waitFor();
            if (code != 0) throw new IllegalStateException(String.join(" ", command) + " answered " + code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
