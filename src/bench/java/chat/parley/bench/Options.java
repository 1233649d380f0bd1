package chat.parley.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The options of {@code -Dbench...}.
 *
 * @param runs of each workload; empty: 5
 * @param only names of the workloads and of the other measurements, such as {@code idle}; empty: all
 * @param port of the Jakarta EE server; Node.js gets the next one, the server's administration the one after that, Bun the
 *     third, {@code limit} the fourth, a second Liberty the fifth, and Redis the sixth
 * @param also servers started elsewhere, see {@link Contestant#startedElsewhere}
 * @param seenPerSecond the maximum rate at which a member of Parley sends {@code seen}
 * @param idle connections of the memory row, ten in a room
 * @param soak how long the soak takes
 * @param server the Jakarta EE server, unpacked in {@code home}
 * @param war the WAR of Parley to measure
 * @param sources the project, whose start with Maven is measured
 * @param maven the program of Maven
 */
record Options(
        OptionalInt runs,
        List<String> only,
        int port,
        List<Contestant> also,
        int seenPerSecond,
        int idle,
        Duration soak,
        Server server,
        Path home,
        Path war,
        Path sources,
        Path maven,
        Path peers,
        Path target) {

    static Options fromSystemProperties() {
        String runs = System.getProperty("bench.runs", "");
        return new Options(
                runs.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(runs)),
                list("bench.only"),
                Integer.getInteger("bench.port"),
                list("bench.also").stream().map(Contestant::startedElsewhere).toList(),
                Integer.getInteger("bench.seenPerSecond"),
                Integer.getInteger("bench.idle"),
                Duration.ofSeconds(Integer.getInteger("bench.soak")),
                Server.valueOf(System.getProperty("bench.server").toUpperCase(Locale.ROOT)),
                Path.of(System.getProperty("bench.home")),
                Path.of(System.getProperty("bench.war")),
                Path.of(System.getProperty("bench.sources")),
                Path.of(System.getProperty("bench.maven")),
                Path.of(System.getProperty("bench.peers")),
                Path.of(System.getProperty("bench.target")));
    }

    boolean wants(String workload) {
        return only.isEmpty() || only.contains(workload);
    }

    int rounds() {
        return runs.orElse(5);
    }

    int nodePort() {
        return port + 1;
    }

    int bunPort() {
        return port + 3;
    }

    int limitPort() {
        return port + 4;
    }

    /** Of a second server on the same Liberty; there is one at a time. */
    int secondPort() {
        return port + 5;
    }

    int redisPort() {
        return port + 6;
    }

    /** The WAR of the naive peer, which Maven has built. */
    Path naive() {
        return target.resolve("naive.war");
    }

    int adminPort() {
        return port + 2;
    }

    private static List<String> list(String property) {
        return Arrays.stream(System.getProperty(property, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
