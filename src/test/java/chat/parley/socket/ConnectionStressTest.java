package chat.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.room.Garden;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests sends that complete on other threads, in any order with wake-ups: nobody may miss, duplicate or reorder
 * anything.
 */
class ConnectionStressTest {
    private static final int TALKERS = 16;
    private static final int MESSAGES = 500;
    private static final int LISTENERS = 8;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, String> settings =
            Map.of("parley.posts.burst", "1000000", "parley.log.messages", "100000", "parley.log.changes", "100000");
    private final Garden garden = new Garden(settings);
    private final FrameCache frames =
            new FrameCache(garden.room, new Wire(), Garden.with(settings).live().sends());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /**
     * A transport that completes on another thread or at once, at random; like Liberty it fails on overlapping sends.
     */
    private final class Elsewhere implements Transport {
        final List<Long> heard = new ArrayList<>();
        final AtomicInteger onTheWay = new AtomicInteger();
        volatile int size;
        volatile long newest;
        Runnable whenAsked;
        private int sends;

        @Override
        public void send(Frame frame, Consumer<Throwable> done) {
            String text = frame.text();
            if (onTheWay.incrementAndGet() > 1) throw new IllegalStateException("write not allowed");
            Matcher seq = SEQ.matcher(text);
            while (seq.find()) heard.add(Long.parseLong(seq.group(1)));
            size = heard.size();
            if (size > 0) newest = heard.get(size - 1);
            if (text.startsWith("{\"type\":\"beat\"")) whenAsked.run();
            Runnable over = () -> {
                onTheWay.decrementAndGet();
                done.accept(null);
            };
            if (sends++ % 3 == 0) over.run();
            else threads.execute(over);
        }

        @Override
        public void ended() {}

        @Override
        public void close(Closing closing) {}
    }

    @Test
    void every_connection_receives_every_event_once_in_order() throws InterruptedException {
        everybodyHearsAll(Integer.MAX_VALUE);
    }

    @Test
    void no_wake_up_is_lost_when_a_window_closes_repeatedly() throws InterruptedException {
        everybodyHearsAll(4_000);
    }

    private void everybodyHearsAll(int window) throws InterruptedException {
        Broadcaster broadcaster = new Broadcaster(frames, threads);
        garden.room.follow(broadcaster::wake);
        List<Elsewhere> listeners = IntStream.range(0, LISTENERS)
                .mapToObj(i -> listen(broadcaster, window))
                .toList();
        CountDownLatch said = new CountDownLatch(TALKERS);
        ExecutorService talkers = Executors.newFixedThreadPool(4);
        IntStream.range(0, TALKERS).forEach(i -> garden.joins("Person " + i));
        IntStream.range(0, TALKERS)
                .forEach(i -> talkers.execute(() -> {
                    for (int n = 0; n < MESSAGES; n++) garden.says("Person " + i, "word");
                    said.countDown();
                }));
        said.await();
        talkers.shutdown();
        List<Long> all = LongStream.rangeClosed(1, TALKERS * MESSAGES).boxed().toList();
        for (Elsewhere listener : listeners) {
            await().untilAsserted(() -> assertThat(listener.size).isEqualTo(all.size()));
            assertThat(listener.heard).isEqualTo(all);
        }
    }

    private Elsewhere listen(Broadcaster broadcaster, int most) {
        Elsewhere transport = new Elsewhere();
        Window window = new Window(most, System::nanoTime);
        OutboundQueue outbound =
                new OutboundQueue(frames, window, Garden.with(settings).live().sends());
        Connection connection = new Connection(outbound, transport, System::nanoTime, why -> {
            throw new AssertionError("ended: " + why);
        });
        transport.whenAsked = () -> threads.execute(() -> connection.seen(transport.newest));
        broadcaster.add(connection);
        connection.begin("welcome", 0);
        return transport;
    }
}
