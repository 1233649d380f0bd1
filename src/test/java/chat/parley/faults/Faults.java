package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Party;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * Base of cases of docs/reliability.md, each with its own server. Whatever a test does, in the end the server must hold
 * nobody and its log must have no complaints.
 */
@Tag("faults")
@Tag("readme")
abstract class Faults {
    /** Settings for many people from one address. */
    static final Map<String, String> FROM_ONE_ADDRESS = Map.of(
            "parley.gate.guesses", "1000000",
            "parley.gate.allGuesses", "1000000",
            "parley.gate.creations", "1000000",
            "parley.gate.connectionsPerAddress", "1000000",
            "parley.gate.connections", "1000000",
            "parley.gate.sessions", "45000",
            "parley.gate.sessionsPerAddress", "45000",
            "parley.gate.roomShare", "1",
            "parley.budget.factor", "1000000");

    static final Duration SOON = Duration.ofSeconds(30);
    private static final int PER_SECOND = 500;
    private static final Duration LEAVING = Duration.ofSeconds(90);

    OwnServer server;
    Party party;

    /** Starts the server of this test. */
    final OwnServer serves(Map<String, String> settings, String... options) {
        Map<String, String> all = new HashMap<>(FROM_ONE_ADDRESS);
        all.putAll(settings);
        server = OwnServer.start(getClass().getSimpleName(), all, List.of(options));
        party = Party.at(server.address());
        return server;
    }

    @AfterEach
    void nobody_is_left_and_nothing_was_complained_about() {
        try {
            party.close();
            left(LEAVING);
            if (warning().isEmpty()) assertThat(server.complaints()).isEmpty();
            else
                assertThat(server.complaints())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).contains(warning()));
        } finally {
            server.close();
        }
    }

    /** The only warning that the log must have in this case; empty if it must be quiet. */
    String warning() {
        return "";
    }

    /** The number of connections that the server itself may keep as objects for longer; overriding tests say why. */
    int kept() {
        return 0;
    }

    private void left(Duration longest) {
        waits("nobody and no socket", longest, now -> now.registered() <= kept() && now.sockets() == 0);
    }

    /** Waits until the server is back at its earlier state, and returns the current one. */
    final Vitals isBackAt(Vitals before) {
        return waits(before.toString(), LEAVING, now -> now.isBackAt(before));
    }

    /** Waits until this many connections are registered. */
    final Vitals registered(int count, Duration longest) {
        return waits(count + " registered", longest, now -> now.registered() == count);
    }

    private Vitals waits(String wanted, Duration longest, Predicate<Vitals> condition) {
        Vitals[] now = new Vitals[1];
        try {
            await().atMost(longest).pollInterval(Duration.ofSeconds(1)).until(() -> {
                now[0] = server.vitals();
                return condition.test(now[0]);
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Wanted: " + wanted + "; there are " + now[0], e);
        }
        return now[0];
    }

    /** Waits for a condition by frequent polling. */
    static void until(String what, Duration longest, Callable<Boolean> condition) {
        await().alias(what).atMost(longest).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** Pauses between messages, at a person's pace; never used to wait for a condition. */
    static void pass(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    /** A connected crowd of this many people in this many new rooms. */
    final Crowd crowd(int people, int rooms) {
        Crowd crowd = party.also(
                new Crowd(server.address(), new Guests(server.address()).members(people, rooms), System.nanoTime()));
        crowd.gathers(PER_SECOND);
        until("everybody is here", Duration.ofSeconds(90), () -> crowd.here() == people);
        return crowd;
    }

    /** Milliseconds since a moment of {@link System#nanoTime()}. */
    static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
