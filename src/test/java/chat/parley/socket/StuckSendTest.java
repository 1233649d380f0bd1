package chat.parley.socket;

import static chat.parley.socket.FakeOutlet.Reading.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.room.Garden;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A walk comes to Linus first, whose direct send blocks; Grace stands behind him. */
class StuckSendTest {
    private static final long LONG = Duration.ofMillis(1).toNanos();

    private final Garden garden = new Garden();
    private final Texts texts =
            new Texts(garden.room, new Wire(), Garden.with(Map.of()).live());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Courier courier = new Courier(texts, threads);
    private final CountDownLatch blocking = new CountDownLatch(1);
    private final CountDownLatch unblock = new CountDownLatch(1);
    private final Connection linus = stuck();
    private final Line grace = new Line(garden, texts, Map.of(), AT_ONCE);

    @BeforeEach
    void linus_is_stuck() throws InterruptedException {
        garden.joins("Ada");
        courier.add(linus);
        linus.begin("welcome", 0);
        courier.add(grace.connection);
        grace.begins();
        adaSays("one");
        blocking.await();
        assertThat(grace.heard()).as("the walk is held up").containsExactly("welcome");
    }

    @AfterEach
    void home() {
        unblock.countDown();
        threads.shutdown();
    }

    @Test
    void a_direct_send_that_blocks_does_not_hold_up_the_others_for_long() {
        await().until(() -> courier.unstick(LONG) == 1);
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1"));
    }

    @Test
    void nor_does_one_to_somebody_who_left_and_it_counts_as_long_as_it_lasts() {
        linus.gone();
        courier.remove(linus);
        await().until(() -> courier.unstick(LONG) == 1);
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1"));
        adaSays("two");
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1", "events 2"));
        assertThat(courier.unstick(LONG)).isEqualTo(1);
        unblock.countDown();
        await().until(() -> courier.unstick(LONG) == 0);
    }

    @Test
    void who_closes_lets_a_send_that_is_under_way_end_first() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread closer = new Thread(() -> {
            linus.letSendEnd(Duration.ofMinutes(1));
            over.set(!linus.sendingDirectly());
        });
        closer.start();
        await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        unblock.countDown();
        closer.join();
        assertThat(over).isTrue();
    }

    @Test
    void but_waits_for_a_lost_one_no_longer_than_it_may() {
        linus.letSendEnd(Duration.ofMillis(1));
        assertThat(linus.sendingDirectly()).isTrue();
    }

    private void adaSays(String text) {
        garden.says("Ada", text);
        courier.wake();
    }

    private Connection stuck() {
        Outlet outlet = new Outlet() {
            @Override
            public void later(String text, Consumer<Throwable> done) {
                done.accept(null);
            }

            @Override
            public void now(String text) throws IOException {
                if (text.contains("events")) block();
            }

            @Override
            public void close(Closing closing) {}
        };
        Credit credit = new Credit(garden.room.log(), 16_384);
        Window window = new Window(1_000_000, System::nanoTime);
        Unsent unsent = new Unsent(texts, credit, window, Garden.with(Map.of()).live());
        DirectSend direct = new DirectSend(outlet, true, Duration.ofSeconds(1));
        return new Connection(unsent, credit, outlet, direct, System::nanoTime, why -> {});
    }

    private void block() throws IOException {
        blocking.countDown();
        try {
            unblock.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
