package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;

/**
 * Base of tests with the README's server, honest people and the adversary. One setting differs: a proxy at 127.0.0.1 is
 * trusted. The assertions depend on no machine; {@code -Dfaults.seed} repeats a seed.
 */
abstract class Besieged {
    static final String ATTACKER = "203.0.113.66";
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final String HEAP = "-Xmx512m";
    /**
     * The memory of rooms that strangers used, which are kept like others within the share of the heap that all logs
     * have.
     */
    private static final long KEPT = 512L * 1024 * 1024 / 4;

    /** The number of connections that browsers keep for their next request. */
    private static final int IDLE = 60;

    private static final int EXCEPTIONS = 20;
    private static final int FRAMES = 4;

    private static final double LATEST_MILLIS = 10_000;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    Host server;
    Neighbours neighbours;
    HealthWatch health;
    final SoftAssertions all = new SoftAssertions();

    /** Starts a server with people who talk, some of them behind the adversary's address. */
    void livesOn(List<String> core, int behind) {
        System.out.println("The seed of the adversary is " + SEED);
        int port = Integer.getInteger("faults.port", 0);
        server = Host.up(
                getClass().getSimpleName(),
                port > 0 ? port : OwnServer.freePort(),
                Map.of("parley.gate.proxies", "127.0.0.1"),
                HEAP,
                core);
        URI address = address();
        neighbours = new Neighbours(address, SEED, behind, ATTACKER);
        health = new HealthWatch(address);
        neighbours.talk();
    }

    URI address() {
        return server.address();
    }

    /** Lets people talk undisturbed for this long. */
    Measures calm(int seconds) {
        neighbours.countAnew();
        Measures calm = neighbours.measures();
        await().atMost(Duration.ofSeconds(seconds + 10L))
                .until(() -> System.nanoTime() - calm.began > seconds * 1_000_000_000L);
        return calm;
    }

    /** Runs the adversary for this long, and asserts what depends on no machine. */
    Measures siege(int seconds) {
        Vitals before = server.vitals();
        long log = server.logBytes();
        neighbours.countAnew();
        Measures siege = neighbours.measures();
        List<String> said;
        try (Rival rival =
                Rival.begins(address(), SEED, seconds, neighbours.rooms().get(0))) {
            said = rival.ends();
        }
        neighbours.countAnew();
        itIsOver();
        System.out.println("Under attack: " + siege + "; log " + (server.logBytes() - log) + " bytes, "
                + server.failureFiles() + " FFDC files");
        siege.troubles().forEach(trouble -> System.out.println("  trouble: " + trouble));
        Rounds.of(said).forEach(round -> System.out.println("  " + round.told(siege)));
        isUnharmed(siege, said);
        isBackAt(before);
        return siege;
    }

    /** Called after the adversary has ended. */
    void itIsOver() {}

    private void isUnharmed(Measures siege, List<String> said) {
        List<String> spoils =
                said.stream().filter(line -> line.startsWith("spoils ")).toList();
        if (spoils.stream().anyMatch(spoil -> spoil.contains("500"))) tellExceptions(server.logged(""));
        all.assertThat(spoils).as("what the adversary got").isEmpty();
        all.assertThat(siege.troubles()).as("what honest people met with").isEmpty();
        all.assertThat(siege.messages.all()).as("messages heard").isNotEmpty();
        all.assertThat(siege.messages.millis(1)).as("the latest message").isLessThan(LATEST_MILLIS);
        all.assertThat(siege.joins.all()).as("joins").isNotEmpty();
        all.assertThat(health.looks()).as("looks at /health").isPositive();
        all.assertThat(health.lies(siege))
                .as("what /health said that was not true")
                .isEmpty();
        all.assertThat(neighbours.agree()).as("what people heard").isEmpty();
        all.assertThat(neighbours.usurped()).as("roles that were usurped").isEmpty();
        all.assertThat(neighbours.measures().troubles())
                .as("what they met with afterwards")
                .isEmpty();
        all.assertThat(server.logged("OutOfMemoryError"))
                .as("memory that ran out")
                .isEmpty();
        all.assertThat(neighbours.rooms().stream().flatMap(this::logged))
                .as("codes in the log")
                .isEmpty();
    }

    /** Prints the first exceptions of the server's log, each with the line before it and the first of its stack. */
    private static void tellExceptions(List<String> log) {
        IntStream.range(1, log.size())
                .filter(i -> log.get(i).contains("Exception"))
                .limit(EXCEPTIONS)
                .mapToObj(i -> log.subList(i - 1, Math.min(log.size(), i + FRAMES)))
                .forEach(lines -> System.out.println("The server logged:\n  " + String.join("\n  ", lines)));
    }

    private Stream<String> logged(String code) {
        return server.logged(code).stream();
    }

    private void isBackAt(Vitals before) {
        Vitals allowed = new Vitals(
                before.registered(),
                before.sockets() + IDLE,
                before.files() + IDLE,
                before.threads(),
                before.heap() + KEPT);
        Vitals[] now = new Vitals[1];
        try {
            await().atMost(A_MINUTE).pollInterval(Duration.ofSeconds(3)).until(() -> {
                now[0] = server.vitals();
                return now[0].isBackAt(allowed);
            });
        } catch (ConditionTimeoutException notYet) {
            all.fail("One minute after, the server is not back at %s: %s", before, now[0]);
        }
        System.out.println("Before: " + before + "; after: " + now[0]);
    }

    @AfterEach
    void everybody_goes() {
        if (neighbours != null) neighbours.close();
        if (health != null) health.close();
        if (server != null) server.close();
        assertThat(server).isNotNull();
    }
}
