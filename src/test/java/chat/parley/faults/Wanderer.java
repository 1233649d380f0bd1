package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Flaky;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;

/** A person who talks all the time, is cut off now and then, and reconnects each time. */
final class Wanderer {
    private static final int CUTS_IN_A_HUNDRED = 4;
    private static final int MOST_PAUSE_MILLIS = 2_000;

    private final Chatter chatter;
    private final Flaky network;
    private final Random random;
    private final List<String> drafts = new ArrayList<>();
    private int cuts;
    private int failures;

    Wanderer(Chatter chatter, Flaky network, Random random) {
        this.chatter = chatter.through(network);
        this.network = network;
        this.random = random;
    }

    Chatter chatter() {
        return chatter;
    }

    List<String> drafts() {
        return List.copyOf(drafts);
    }

    /** The number of handshakes that were not answered within 20 s. */
    int failures() {
        return failures;
    }

    int cuts() {
        return cuts;
    }

    void talksUntil(long end) {
        while (System.nanoTime() < end) {
            drafts.add(chatter.insists(chatter.name() + " says " + drafts.size()));
            if (random.nextInt(100) < CUTS_IN_A_HUNDRED) isCut();
            Faults.pass(random.nextInt(MOST_PAUSE_MILLIS));
        }
    }

    /** Cuts the connection from either side, and reconnects at once or after a while in which others talk. */
    private void isCut() {
        cuts++;
        if (random.nextBoolean()) network.cut();
        else network.hangUp();
        chatter.isCutOff();
        Faults.pass(random.nextInt(MOST_PAUSE_MILLIS));
        comesBack();
    }

    /** Retries a handshake that nobody answers, on an overloaded machine, as a page does. */
    private void comesBack() {
        try {
            chatter.resumes();
        } catch (CompletionException unanswered) {
            failures++;
            chatter.isCutOff().resumes();
        }
    }
}
