package chat.parley.faults;

import static org.awaitility.Awaitility.await;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A person behind the adversary's address who wants to join. They may be refused, with an explanation and a time. */
final class Latecomer implements AutoCloseable {
    private static final Set<Integer> MAY_COME_AGAIN = Set.of(409, 429, 503);
    private static final int EVERY_SECONDS = 5;
    private static final int LONGEST_SECONDS = 60;

    private final URI server;
    private final String address;
    private final String code;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> trying;
    private volatile int joined;
    private volatile int refused;

    Latecomer(URI server, String address, String code) {
        this.server = server;
        this.address = address;
        this.code = code;
        trying = clock.scheduleWithFixedDelay(this::tries, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** The violations in refusals. */
    List<String> wrong() {
        return wrong;
    }

    private void tries() {
        try {
            joins();
        } catch (RuntimeException unanswered) {
            wrong.add("no answer: " + unanswered);
        }
    }

    /** Tries to join; returns the seconds to wait, or zero if admitted. */
    private synchronized int joins() {
        Visitor visitor = Visitor.at(server).from(address);
        Json named = Json.empty().with("name", "Late " + (joined + refused));
        Answer answer = visitor.post("api/rooms/" + code + "/members", named);
        if (answer.status() == 201) {
            joined = joined + 1;
            visitor.delete("api/rooms/" + code + "/me");
            return 0;
        }
        refused = refused + 1;
        return told(answer);
    }

    private int told(Answer answer) {
        String time = answer.header("Retry-After");
        boolean sentence = !answer.code().isEmpty()
                && !answer.json().textOrNothing("title").isEmpty();
        boolean timely = time.matches("[1-9]\\d*") && Integer.parseInt(time) <= LONGEST_SECONDS;
        if (!sentence || !timely || !MAY_COME_AGAIN.contains(answer.status()))
            wrong.add("refused with " + answer.status() + ", Retry-After \"" + time + "\": " + answer.body());
        return timely ? Integer.parseInt(time) : LONGEST_SECONDS;
    }

    /** Joins after the adversary has gone; if refused again, after the announced time. */
    void isLetIn() {
        trying.cancel(false);
        int seconds = joins();
        if (seconds == 0) return;
        long due = System.nanoTime() + seconds * 1_000_000_000L;
        await().atMost(Duration.ofSeconds(seconds + 5L)).until(() -> System.nanoTime() >= due);
        if (joins() > 0) wrong.add("still refused after the " + seconds + " s that were told");
    }

    @Override
    public void close() {
        trying.cancel(false);
        clock.shutdownNow();
    }

    @Override
    public String toString() {
        return joined + " joined, " + refused + " refused";
    }
}
