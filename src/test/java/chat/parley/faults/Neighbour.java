package chat.parley.faults;

import chat.parley.testkit.Chatter;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** An honest person who talks at a human's pace and reconnects as a page does. Use it from one thread at a time. */
final class Neighbour {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Chatter chatter;
    private final Supplier<Measures> measures;
    private int said;

    Neighbour(URI server, String name, String address, Supplier<Measures> measures) {
        this.measures = measures;
        this.chatter = Chatter.visiting(server, name)
                .from(address)
                .withPatience(PATIENCE)
                .listeningWith(new Hearing(name, measures));
    }

    Chatter chatter() {
        return chatter;
    }

    void talks() {
        try {
            stays();
            chatter.insists(Hearing.marked(chatter.name() + " says " + said++));
        } catch (RuntimeException unable) {
            measures.get().trouble(chatter.name() + " could not talk: " + unable);
        }
    }

    private void stays() {
        chatter.diary().closing().ifPresent(closing -> {
            measures.get().trouble(chatter.name() + " was cut off: " + closing);
            try {
                chatter.resumes();
            } catch (RuntimeException | AssertionError outside) {
                measures.get().trouble(chatter.name() + " could not come back: " + outside.getMessage());
            }
        });
    }
}
