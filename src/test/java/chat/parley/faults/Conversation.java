package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** A conversation of many people in one room over several servers, while something happens to the servers. */
final class Conversation {
    private final Party party;
    private final List<Talker> talkers = new ArrayList<>();
    private volatile boolean over;

    /** Creates the people; the first makes the room. */
    Conversation(Party party, int people, IntFunction<Chatter> coming) {
        this.party = party;
        String code = "";
        for (int i = 0; i < people; i++) {
            Chatter one = party.also(coming.apply(i));
            if (i == 0) code = one.creates("Garden").code();
            else one.joins(code);
            talkers.add(new Talker(one));
        }
    }

    List<Talker> talkers() {
        return talkers;
    }

    /** Lets all people talk until {@code meanwhile} is over and everything they said is in the log. */
    Conversation during(Runnable meanwhile) {
        over = false;
        ExecutorService threads = Executors.newFixedThreadPool(talkers.size());
        try {
            List<CompletableFuture<Void>> talks = talkers.stream()
                    .map(one -> CompletableFuture.runAsync(() -> talk(one), threads))
                    .toList();
            try {
                meanwhile.run();
            } finally {
                over = true;
            }
            talks.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        return this;
    }

    private void talk(Talker one) {
        while (!over) one.talks();
        one.finishes();
    }

    /** Waits, while they talk, until the log has this many more messages. */
    void goesOnBy(int messages) {
        Chatter first = talkers.get(0).chatter();
        int before = first.diary().said().size();
        Faults.until(
                messages + " more",
                Duration.ofSeconds(60),
                () -> first.diary().said().size() >= before + messages);
    }

    /**
     * Checks that no acknowledged message is lost or duplicated, that all people read one order, and that nobody seems
     * to have left.
     */
    void isWhole() {
        party.agrees();
        for (Talker one : talkers) {
            assertThat(one.chatter().diary().acknowledged().keySet())
                    .as("what %s said", one.chatter().name())
                    .containsExactlyInAnyOrderElementsOf(one.drafts());
        }
    }

    /** Checks that nobody saw another person leave. */
    void nobodyLeft() {
        assertThat(talkers.get(0).chatter().diary().events())
                .extracting(event -> event.kind())
                .doesNotContain("left");
    }

    int said() {
        return talkers.stream().mapToInt(one -> one.drafts().size()).sum();
    }

    int returns() {
        return talkers.stream().mapToInt(Talker::returns).sum();
    }

    long longestMillis() {
        return talkers.stream().mapToLong(Talker::longestMillis).max().orElse(0);
    }
}
