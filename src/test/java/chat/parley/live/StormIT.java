package chat.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Checker;
import chat.parley.testkit.Diary;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests twelve people who talk through networks that are cut, paused and slow at random, and reconnect each time. In
 * the end everybody has received everything. The seed is printed; the system property {@code parley.storm.seed} repeats
 * it.
 */
class StormIT extends Live {
    private static final int PEOPLE = 12;
    private static final Duration STORM = Duration.ofSeconds(15);

    @Test
    void a_storm_of_reconnects_loses_or_duplicates_nothing_acknowledged() {
        long seed = Long.getLong("parley.storm.seed", System.nanoTime());
        System.out.println("The seed of the storm is " + seed);
        Chatter lighthouse = patient("Lighthouse").creates("Garden");
        List<Sailor> crew = crew(lighthouse, new Random(seed));

        sail(crew);
        crew.forEach(sailor -> sailor.chatter().seesAllAnswered());
        lighthouse.seesPosted(lighthouse.insists("the storm is over"));

        List<Chatter> all = Stream.concat(Stream.of(lighthouse), crew.stream().map(Sailor::chatter))
                .toList();
        all.forEach(chatter -> chatter.hears("the storm is over"));
        Diary history = lighthouse.history();
        assertThat(Checker.violations(Stream.concat(all.stream().map(Chatter::diary), Stream.of(history))
                        .toList()))
                .isEmpty();
        assertThat(crew).allSatisfy(StormIT::assertAllOfItIsInTheLog);
    }

    private static void assertAllOfItIsInTheLog(Sailor sailor) {
        assertThat(sailor.breaks())
                .as("times that %s was cut off", sailor.chatter().name())
                .isPositive();
        assertThat(sailor.chatter().diary().acknowledged()).containsOnlyKeys(sailor.drafts());
    }

    private List<Sailor> crew(Chatter lighthouse, Random random) {
        List<Sailor> crew = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(i -> new Sailor(patient("Sailor " + i), network(), lighthouse, new Random(random.nextLong())))
                .toList();
        crew.forEach(sailor -> sailor.chatter().joins(lighthouse.code()));
        return crew;
    }

    private Chatter patient(String name) {
        return comes(name).withPatience(Duration.ofSeconds(30));
    }

    private static void sail(List<Sailor> crew) {
        long end = System.nanoTime() + STORM.toNanos();
        ExecutorService sea = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<CompletableFuture<Void>> voyages = crew.stream()
                    .map(sailor -> CompletableFuture.runAsync(() -> sailor.sailsUntil(end), sea))
                    .toList();
            voyages.forEach(CompletableFuture::join);
        } finally {
            sea.shutdown();
        }
    }
}
