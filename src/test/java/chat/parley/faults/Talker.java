package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.HandshakeRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A person who keeps talking and reconnects whenever they are cut off, under one name without typing it again. Use it
 * from one thread.
 */
final class Talker {
    private static final int MOST_PAUSE_MILLIS = 1_000;
    private static final int AGAIN_MILLIS = 250;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    /** The statuses that end the membership, rather than ask to retry. */
    private static final Set<Integer> STRANGERS = Set.of(401, 403, 404);

    private final Chatter chatter;
    private final List<String> drafts = new ArrayList<>();
    private int returns;
    private int heard;
    private long heardAt = System.nanoTime();
    private long longest;

    Talker(Chatter chatter) {
        this.chatter = chatter;
    }

    Chatter chatter() {
        return chatter;
    }

    List<String> drafts() {
        return drafts;
    }

    int returns() {
        return returns;
    }

    /** The longest time from a cut to the welcome, in milliseconds. */
    long longestMillis() {
        return longest;
    }

    void talks() {
        drafts.add(chatter.insists(chatter.name() + " says " + drafts.size()));
        stays();
        Faults.pass(ThreadLocalRandom.current().nextInt(MOST_PAUSE_MILLIS));
    }

    /** Waits until everything said is in the log. */
    void finishes() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!chatter.diary().acknowledged().keySet().containsAll(drafts)) {
            stays();
            if (System.nanoTime() > end) throw new AssertionError("Not all is said: " + chatter.diary());
            Faults.pass(AGAIN_MILLIS);
        }
        stays();
    }

    /** Reconnects after a long silence, because Java's client does not always notice that its connection has ended. */
    private void stays() {
        int now = chatter.diary().events().size();
        if (now != heard) heardAt = System.nanoTime();
        heard = now;
        boolean deaf = System.nanoTime() - heardAt > SILENCE_NANOS;
        if (deaf) chatter.isCutOff();
        if (deaf || chatter.diary().closing().isPresent()) comesBack();
    }

    private void comesBack() {
        long began = System.nanoTime();
        while (!isBack()) {
            if (System.nanoTime() - began > PATIENCE_NANOS) throw new AssertionError(chatter.name() + " stays outside");
            Faults.pass(AGAIN_MILLIS);
        }
        returns++;
        heardAt = System.nanoTime();
        longest = Math.max(longest, Faults.millisSince(began));
    }

    private boolean isBack() {
        try {
            chatter.resumes();
            return true;
        } catch (HandshakeRefused no) {
            if (STRANGERS.contains(no.status())) throw no;
            return false;
        } catch (RuntimeException | AssertionError nobodyThere) {
            return false;
        }
    }
}
