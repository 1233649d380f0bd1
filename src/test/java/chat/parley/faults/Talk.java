package chat.parley.faults;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The members of a crowd, who say messages of every kind in turn, at a fixed rate, until this is closed. */
final class Talk implements AutoCloseable {
    private static final String[] WORDS = {
        "Shall we begin with the roses?",
        "I wrote it down: https://example.org/garden, there is a list of all beds and what grows in each of them.",
        "Before the **frost**, as *I* read it:\n- the roses\n- the lavender\n- whatever grows behind the shed",
        "Who changed `beds.north` to `beds.south`?",
        "@Ada, do you have the shears?",
        "مرحبا بالجميع، هل نبدأ بالورود؟"
    };

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Crowd crowd;
    private final ScheduledFuture<?> talk;
    private int said;

    Talk(Crowd crowd, int perSecond) {
        this.crowd = crowd;
        this.talk = clock.scheduleAtFixedRate(this::says, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** Whether nothing has gone wrong. */
    boolean goesOn() {
        return !talk.isDone();
    }

    private void says() {
        int n = said++;
        Member member = crowd.members().get(n % crowd.members().size());
        crowd.says(member, WORDS[n % WORDS.length] + " " + n);
    }

    @Override
    public void close() {
        talk.cancel(false);
        clock.shutdownNow();
    }
}
