package chat.parley.live;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.RawFrame;
import chat.parley.testkit.RawSocket;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Enters and leaves a room again and again, each time in another way and at another moment of the received frames. */
public final class Runner {
    private static final int MOST_FRAMES = 3;
    private static final Duration GUARD = Duration.ofMinutes(4);

    private final Chatter member;
    private final Random random;

    /** Creates a runner of this member; the seed decides when and how it leaves. */
    public Runner(Chatter member, long seed) {
        this.member = member;
        this.random = new Random(seed);
    }

    /** Runs all runners at once, each this many times. */
    public static void all(List<Runner> runners, int times) {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            CompletableFuture.allOf(runners.stream()
                            .map(runner -> CompletableFuture.runAsync(() -> runner.runs(times), threads))
                            .toArray(CompletableFuture[]::new))
                    .orTimeout(GUARD.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }

    private void runs(int times) {
        for (int i = 0; i < times; i++) comesAndGoes();
    }

    private void comesAndGoes() {
        try (RawSocket socket = Awaitility.await()
                .ignoreException(IllegalStateException.class)
                .until(() -> RawSocket.inPlaceOf(member), opened -> true)) {
            for (int frames = random.nextInt(MOST_FRAMES + 1); frames > 0; frames--) socket.next();
            goes(socket);
        } catch (UncheckedIOException ended) {
            // The other side closed first.
        }
    }

    private void goes(RawSocket socket) {
        switch (random.nextInt(5)) {
            case 0 -> socket.send(RawFrame.close(1000));
            case 1 -> closesAndResets(socket);
            case 2 -> socket.reset();
            case 3 -> isClosedWhileItCloses(socket);
            default -> waitsForTheAnswer(socket);
        }
    }

    private static void closesAndResets(RawSocket socket) {
        socket.send(RawFrame.close(1000));
        socket.reset();
    }

    /** Closes while a binary frame makes the other side close, too. */
    private static void isClosedWhileItCloses(RawSocket socket) {
        socket.send(RawFrame.of(RawFrame.BINARY, new byte[1]), RawFrame.close(1000));
    }

    private static void waitsForTheAnswer(RawSocket socket) {
        socket.send(RawFrame.close(1000));
        socket.closeCode();
    }
}
