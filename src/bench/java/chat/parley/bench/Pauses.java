package chat.parley.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Pauses a process 20 times, for 0.3 to 2 s each, with a second between two pauses, as a busy host does. */
final class Pauses implements Runnable {
    private static final int COUNT = 20;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 2000;
    private static final int BETWEEN_MILLIS = 1000;

    private final long pid;
    private final Random random = new Random(1);

    Pauses(long pid) {
        this.pid = pid;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; i < COUNT; i++) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                signal("-STOP");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                signal("-CONT");
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void signal(String which) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, Long.toString(pid)).start().waitFor();
    }
}
