package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Runs everything for long. {@code -Dfaults.soak=3600} is an hour; {@code -Dfaults.seed} repeats a printed seed. */
class SoakIT extends Faults {
    private static final int PEOPLE = 200;
    private static final int IN_A_ROOM = 20;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("faults.soak", 180));
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    /** A capacity that keeps all messages for people who reconnect. */
    private static final String ENOUGH = Long.toString(100 * LENGTH.toSeconds() + 1_000);

    private static final String BYTES = "100000000";

    /** The README's budgets: people have their own addresses, which the proxy at 127.0.0.1 names. */
    private static final Map<String, String> BESIEGED = Map.of(
            "parley.gate.proxies", "127.0.0.1",
            "parley.gate.guesses", "10",
            "parley.gate.allGuesses", "300",
            "parley.gate.creations", "60",
            "parley.gate.connectionsPerAddress", "2000",
            "parley.log.messages", ENOUGH,
            "parley.log.changes", ENOUGH,
            "parley.log.bytes", BYTES);

    @Test
    void nothing_is_lost_duplicated_reordered_or_left_behind() {
        System.out.println("The seed of the soak is " + SEED);
        serves(Map.of("parley.log.messages", ENOUGH, "parley.log.changes", ENOUGH, "parley.log.bytes", BYTES));
        crowd(PEOPLE, PEOPLE / IN_A_ROOM).close();
        Vitals before = registered(0, Duration.ofSeconds(60));
        List<Wanderer> people = people();
        Vitals connected = server.vitals();
        assertThat(connected.registered()).isEqualTo(PEOPLE);

        talk(people);

        people.forEach(wanderer -> wanderer.chatter().seesAllAnswered());
        assertThat(server.vitals().registered()).isEqualTo(PEOPLE);
        party.agrees();
        assertThat(people)
                .allSatisfy(wanderer ->
                        assertThat(wanderer.chatter().diary().acknowledged()).containsOnlyKeys(wanderer.drafts()));
        tell(people, before);
    }

    /** Runs the README's configuration, except that all messages are kept. */
    @Test
    void nothing_is_lost_duplicated_or_reordered_among_hostile_neighbours() {
        System.out.println("The seed of the soak with neighbours is " + SEED);
        serves(BESIEGED, "-Xmx512m");
        List<Wanderer> people = people();
        String link = people.get(0).chatter().code();
        List<String> neighbours;
        try (Rival rival = Rival.begins(server.address(), SEED, Math.toIntExact(LENGTH.toSeconds()), link)) {
            talk(people);
            neighbours = rival.ends();
        }
        people.forEach(wanderer -> wanderer.chatter().seesAllAnswered());
        registered(PEOPLE, Duration.ofSeconds(60));
        party.agrees();
        assertThat(people)
                .allSatisfy(wanderer ->
                        assertThat(wanderer.chatter().diary().acknowledged()).containsOnlyKeys(wanderer.drafts()));
        assertThat(neighbours).noneMatch(line -> line.startsWith("spoils "));
        Figures.tell(
                "soak, hostile neighbours",
                "%d s, %d people, %d cuts: %d messages said, nothing lost, doubled or out of order, seed %d",
                LENGTH.toSeconds(),
                PEOPLE,
                people.stream().mapToInt(Wanderer::cuts).sum(),
                people.stream().mapToInt(wanderer -> wanderer.drafts().size()).sum(),
                SEED);
    }

    private void tell(List<Wanderer> people, Vitals before) {
        int cuts = people.stream().mapToInt(Wanderer::cuts).sum();
        int said =
                people.stream().mapToInt(wanderer -> wanderer.drafts().size()).sum();
        assertThat(cuts).isPositive();
        long checked = people.stream()
                .mapToLong(wanderer -> wanderer.chatter().diary().events().size())
                .sum();
        people.forEach(wanderer -> wanderer.chatter().leaves());
        party.close();
        Vitals after = isBackAtWith(before, said);
        Figures.tell(
                "soak",
                "%d s, %d people, %d cuts, %d handshakes unanswered: %d messages said, %d events checked, seed %d; before: %s; after: %s",
                LENGTH.toSeconds(),
                PEOPLE,
                cuts,
                people.stream().mapToInt(Wanderer::failures).sum(),
                said,
                checked,
                SEED,
                before,
                after);
    }

    /** Allows for the kept messages: about half a kilobyte each, draft included. */
    private Vitals isBackAtWith(Vitals before, int said) {
        return isBackAt(new Vitals(
                before.registered(), before.sockets(), before.files(), before.threads(), before.heap() + said * 600L));
    }

    private List<Wanderer> people() {
        Random random = new Random(SEED);
        Guests guests = new Guests(server.address());
        List<Wanderer> all = new ArrayList<>();
        String room = "";
        for (int i = 0; i < PEOPLE; i++) {
            if (i % IN_A_ROOM == 0) room = guests.room();
            Flaky network = party.network();
            Chatter chatter =
                    party.comes("Ada " + i).from("198.51.100." + (i + 1)).withPatience(Duration.ofSeconds(60));
            all.add(new Wanderer(chatter, network, new Random(random.nextLong())));
            chatter.joins(room);
        }
        return all;
    }

    private static void talk(List<Wanderer> people) {
        long end = System.nanoTime() + LENGTH.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<CompletableFuture<Void>> talks = people.stream()
                    .map(wanderer -> CompletableFuture.runAsync(() -> wanderer.talksUntil(end), threads))
                    .toList();
            talks.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }
}
