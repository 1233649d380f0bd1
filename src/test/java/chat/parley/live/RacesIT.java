package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import chat.parley.testkit.Chatter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests members who leave while others leave: each ends connections of several threads at once. */
class RacesIT extends Faults {
    private static final int MEMBERS = 8;
    private static final int ROUNDS = 10;
    private static final Duration GUARD = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newFixedThreadPool(MEMBERS);

    @AfterEach
    void threads_end() {
        threads.shutdownNow();
    }

    @Test
    void concurrent_leaving_locks_out_nobody() {
        assumeThat(Server.GLASSFISH.runs())
                .as("GlassFish may write of a refused upgrade whose connection has gone (NullPointerException)")
                .isFalse();
        Chatter grace = comes("Grace").withPatience(Duration.ofSeconds(30)).creates("Garden");
        List<Chatter> people =
                IntStream.range(0, MEMBERS).mapToObj(i -> comes("Member " + i)).toList();

        for (int round = 0; round < ROUNDS; round++) {
            people.forEach(member -> member.joins(grace.code()));
            people.forEach(member -> also(member.opensAnotherTab()));
            together(people, RacesIT::leaves);
            assertThat(inside().deadlocked()).as("deadlocked").isZero();
            awaitConnections(1);
            grace.await("everybody to have left", heard -> heard.people().size() == 1);
        }

        grace.seesPosted(grace.says("still here"));
        allAgree(grace);
    }

    /** Leaves in one of three ways, each of which ends the connections of all tabs. */
    private static void leaves(Chatter member) {
        switch (member.name().charAt(member.name().length() - 1) % 3) {
            case 0 -> member.leaves();
            case 1 -> member.visitor().delete("api/rooms/" + member.code() + "/me");
            default -> member.visitor().get("end-of-session");
        }
    }

    /** Runs all actions at once; one that never ends would be a deadlock. */
    private <T> void together(List<T> all, Consumer<T> act) {
        CompletableFuture.allOf(all.stream()
                        .map(one -> CompletableFuture.runAsync(() -> act.accept(one), threads))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(GUARD.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
