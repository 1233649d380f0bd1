package chat.parley.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.stream.Stream;

/** Assigns cores: all servers on one core and all load on the other, so that neither takes the other's time. */
enum Core {
    SERVERS("0"),
    LOAD("1"),
    /** For what nothing else runs beside. */
    BOTH("0,1");

    private static final boolean PINS = succeeds("taskset", "-c", "0,1", "true");

    private final String number;

    Core(String number) {
        this.number = number;
    }

    /**
     * Whether the machine has two cores and {@code taskset}. Without them the numbers are less reliable, and the report
     * says so.
     */
    static boolean pins() {
        return PINS;
    }

    /** The command that runs {@code command} on this core. */
    List<String> command(List<String> command) {
        return PINS
                ? Stream.concat(Stream.of("taskset", "-c", number), command.stream())
                        .toList()
                : command;
    }

    /** Moves this process to this core, with all its threads. */
    void take() {
        if (PINS
                && !succeeds(
                        "taskset",
                        "-a",
                        "-c",
                        "-p",
                        number,
                        Long.toString(ProcessHandle.current().pid()))) {
            throw new IllegalStateException("taskset cannot move this process to core " + number);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
