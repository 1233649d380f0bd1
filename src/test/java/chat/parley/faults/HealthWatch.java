package chat.parley.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Polls a server's health once a second, as a proxy does. */
final class HealthWatch implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final long WINDOW_NANOS = 1_500_000_000L;
    private static final double SERVED_MILLIS = 1_000;
    private static final double LATE_MILLIS = 10_000;

    private record Look(long at, boolean up) {}

    private final URI health;
    private final List<Look> looks = new CopyOnWriteArrayList<>();
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    HealthWatch(URI server) {
        health = server.resolve("health");
        looking = clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        long at = System.nanoTime();
        looks.add(new Look(at, up()));
    }

    private boolean up() {
        try {
            HttpURLConnection asked = (HttpURLConnection) health.toURL().openConnection();
            asked.setConnectTimeout(PATIENCE_MILLIS);
            asked.setReadTimeout(PATIENCE_MILLIS);
            return asked.getResponseCode() == 200;
        } catch (IOException unanswered) {
            return false;
        }
    }

    int looks() {
        return looks.size();
    }

    /** The false reports: down while people were served, or up while they were not. */
    List<String> lies(Measures measures) {
        List<Times.One> messages = measures.messages.all();
        List<String> lies = new ArrayList<>();
        for (Look look : looks)
            if (look.at() >= measures.began && !look.up() && served(messages, look.at()))
                lies.add(seconds(measures, look.at()) + " s: down, while people were served");
        for (Times.One late : messages)
            if (late.millis() > LATE_MILLIS && neverDown(late))
                lies.add(seconds(measures, late.began())
                        + " s: up, while a message took %.0f ms".formatted(late.millis()));
        return lies.stream().distinct().toList();
    }

    private static long seconds(Measures measures, long at) {
        return (at - measures.began) / 1_000_000_000;
    }

    private static boolean served(List<Times.One> messages, long at) {
        List<Times.One> near = messages.stream()
                .filter(one -> Math.abs(one.began() - at) <= WINDOW_NANOS)
                .toList();
        return !near.isEmpty() && near.stream().allMatch(one -> one.millis() <= SERVED_MILLIS);
    }

    private boolean neverDown(Times.One late) {
        long end = late.began() + late.nanos() + WINDOW_NANOS;
        return looks.stream()
                .filter(look -> look.at() >= late.began() && look.at() <= end)
                .allMatch(Look::up);
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
    }
}
