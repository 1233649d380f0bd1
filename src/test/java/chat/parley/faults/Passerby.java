package chat.parley.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A client that opens the join page again and again, five times a second, each time on its own connection. */
final class Passerby implements AutoCloseable {
    private static final int LONGEST_MILLIS = 20_000;

    private final URI page;
    private final ScheduledExecutorService walk = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> walking;
    private volatile int looks;
    private volatile int failures;
    private volatile long worst;

    Passerby(URI page) {
        this.page = page;
        walking = walk.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    int looks() {
        return looks;
    }

    /** The number of failed requests. */
    int failures() {
        return failures;
    }

    /** The longest time of a request, in milliseconds. */
    long worstMillis() {
        return worst;
    }

    private synchronized void look() {
        long began = System.nanoTime();
        if (!sees()) failures = failures + 1;
        worst = Math.max(worst, Faults.millisSince(began));
        looks = looks + 1;
    }

    private boolean sees() {
        try {
            HttpURLConnection asked = (HttpURLConnection) page.toURL().openConnection();
            asked.setRequestProperty("Connection", "close");
            asked.setConnectTimeout(LONGEST_MILLIS);
            asked.setReadTimeout(LONGEST_MILLIS);
            try (var body = asked.getInputStream()) {
                return asked.getResponseCode() == 200 && body.readAllBytes().length > 0;
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        walking.cancel(true);
        walk.shutdownNow();
    }
}
