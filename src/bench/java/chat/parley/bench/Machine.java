package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much of the machine's processor time was taken from it since a moment, by other machines on the same hardware
 * ({@code steal} in {@code /proc/stat}). Unknown where there is no such file.
 *
 * @param stolen in ticks
 * @param all in ticks
 */
record Machine(long stolen, long all) {
    private static final Path TIMES = Path.of("/proc/stat");
    private static final int STEAL = 7;
    /** The columns after it are parts of others. */
    private static final int COLUMNS = STEAL + 1;

    static Machine now() throws IOException {
        return Files.isReadable(TIMES) ? of(Files.readAllLines(TIMES).get(0)) : new Machine(0, 0);
    }

    /** Reads the first line of the file: the word {@code cpu} and its ticks by kind. */
    static Machine of(String line) {
        long[] ticks = Arrays.stream(line.strip().split(" +"))
                .skip(1)
                .limit(COLUMNS)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Machine(ticks[STEAL], Arrays.stream(ticks).sum());
    }

    String inWords() throws IOException {
        Machine now = now();
        if (now.all() == all) {
            return "Time taken from this machine: unknown.";
        }
        return String.format(
                Locale.ROOT,
                "Time taken from this machine during the run: %.1f %%.",
                100.0 * (now.stolen() - stolen) / (now.all() - all));
    }
}
