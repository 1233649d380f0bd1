package chat.parley.live;

import chat.parley.testkit.Chatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends two hundred lines a second until closed. */
public final class Babble implements AutoCloseable {
    private static final int MILLIS = 5;

    private final ScheduledExecutorService mouth = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> talk;
    private int lines;

    /** Starts at once. */
    public Babble(Chatter chatter) {
        talk = mouth.scheduleWithFixedDelay(() -> chatter.says("line " + lines++), 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Stops; returns when the last line is sent. */
    @Override
    public void close() {
        talk.cancel(false);
        mouth.shutdown();
        try {
            if (!mouth.awaitTermination(20, TimeUnit.SECONDS)) throw new IllegalStateException("It babbles on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
