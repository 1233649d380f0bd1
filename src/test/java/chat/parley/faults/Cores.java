package chat.parley.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server on one core and everybody else on another, where {@code taskset} and two cores are there, and {@code
 * -Dfaults.pin} is not false: a core that others use too is worse than any.
 */
final class Cores {
    static final int SERVER = 0;
    static final int PEOPLE = 1;
    private static final boolean POSSIBLE = Boolean.parseBoolean(System.getProperty("faults.pin", "true"))
            && Files.isExecutable(Path.of("/usr/bin/taskset"))
            && Runtime.getRuntime().availableProcessors() > 1;

    private Cores() {}

    /** What a command begins with that is to run on one core. */
    static List<String> on(int core) {
        return POSSIBLE ? List.of("taskset", "-c", Integer.toString(core)) : List.of();
    }

    /** This process, with all its threads, goes to one core; or to all of them. */
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
