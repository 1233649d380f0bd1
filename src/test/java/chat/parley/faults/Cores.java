package chat.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pins the server to one core and everything else to another, if {@code taskset} and two cores are available and {@code
 * -Dfaults.pin} is not false: a core that others use too is worse than any.
 */
final class Cores {
    static final int SERVER = 0;
    static final int PEOPLE = 1;
    private static final boolean POSSIBLE = Boolean.parseBoolean(System.getProperty("faults.pin", "true"))
            && Files.isExecutable(Path.of("/usr/bin/taskset"))
            && Runtime.getRuntime().availableProcessors() > 1;

    private Cores() {}

    /** The prefix of a command that runs on one core. */
    static List<String> on(int core) {
        return POSSIBLE ? List.of("taskset", "-c", Integer.toString(core)) : List.of();
    }

    /** Moves this process, with all its threads, to one core or to all. */
    static void moveTo(String cores) {
        if (!POSSIBLE) return;
        String own = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder(new ArrayList<>(List.of("taskset", "-a", "-p", "-c", cores, own)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
