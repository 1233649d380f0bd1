package chat.parley.socket;

import static chat.parley.socket.FakeOutlet.Reading.AT_ONCE;
import static chat.parley.socket.FakeOutlet.Reading.WHEN_TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.room.Garden;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {
    private final Garden garden = new Garden(Map.of("parley.posts.burst", "1000"));
    private final Texts texts =
            new Texts(garden.room, new Wire(), Garden.with(Map.of()).live());
    private final Queue<Runnable> walks = new ArrayDeque<>();
    private final Courier courier = new Courier(texts, walks::add);

    @BeforeEach
    void ada_is_here() {
        garden.joins("Ada");
        garden.room.follow(courier::wake);
    }

    private Line listener(FakeOutlet.Reading reading) {
        Line line = new Line(garden, texts, Map.of(), reading);
        courier.add(line.connection);
        return line.begins();
    }

    @Test
    void what_is_said_reaches_everybody_in_one_walk() {
        Line grace = listener(AT_ONCE);
        Line linus = listener(AT_ONCE);
        garden.says("Ada", "one");
        garden.says("Ada", "two");
        assertThat(walks).hasSize(1);
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1 2");
        assertThat(linus.heard()).isEqualTo(grace.heard());
        assertThat(linus.outlet.sent.get(1)).as("made once").isSameAs(grace.outlet.sent.get(1));
    }

    @Test
    void an_empty_room_walks_nowhere() {
        garden.says("Ada", "is anybody here?");
        assertThat(walks).isEmpty();
    }

    @Test
    void a_slow_reader_holds_up_nobody() {
        Line slow = listener(WHEN_TOLD);
        Line quick = listener(AT_ONCE);
        for (int i = 0; i < 3; i++) {
            garden.says("Ada", "word");
            while (!walks.isEmpty()) walks.remove().run();
        }
        assertThat(quick.heard()).containsExactly("welcome", "events 1", "events 2", "events 3");
        assertThat(slow.heard()).containsExactly("welcome");
        slow.outlet.reads();
        assertThat(slow.heard()).containsExactly("welcome", "events 1 2 3");
    }

    @Test
    void a_walk_that_is_refused_is_made_up_for_at_the_next_wake() {
        boolean[] full = {true};
        Courier refused = new Courier(texts, walk -> {
            if (full[0]) throw new RejectedExecutionException();
            walk.run();
        });
        Line grace = new Line(garden, texts, Map.of(), AT_ONCE);
        refused.add(grace.connection);
        grace.begins();
        garden.says("Ada", "one");
        refused.wake();
        assertThat(grace.heard()).containsExactly("welcome");
        full[0] = false;
        refused.wake();
        assertThat(grace.heard()).containsExactly("welcome", "events 1");
    }

    @Test
    void a_walk_that_was_overtaken_changes_nothing_whenever_it_comes_to_run() {
        Line grace = listener(AT_ONCE);
        garden.says("Ada", "one");
        Runnable overtaken = walks.remove();
        courier.overtake();
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1");
        overtaken.run();
        garden.says("Ada", "two");
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1", "events 2");
    }

    @Test
    void nobody_is_forgotten_however_often_walks_overtake_each_other() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Courier hurried = new Courier(texts, threads);
        Line grace = new Line(garden, texts, Map.of(), AT_ONCE);
        hurried.add(grace.connection);
        grace.begins();
        for (int i = 1; i <= 500; i++) {
            garden.says("Ada", "word " + i);
            hurried.wake();
            hurried.overtake();
        }
        await().untilAsserted(() -> assertThat(grace.heard()).last().asString().endsWith(" 500"));
        threads.shutdown();
    }

    @Test
    void a_send_to_somebody_who_left_holds_up_nobody_and_is_counted_as_long_as_it_lasts() throws InterruptedException {
        CountDownLatch unblock = new CountDownLatch(1);
        CountDownLatch blocking = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        Courier walking = new Courier(texts, threads);
        Connection linus = stuckAt(blocking, unblock);
        walking.add(linus);
        linus.begin("welcome", 0);
        Line grace = new Line(garden, texts, Map.of(), AT_ONCE);
        walking.add(grace.connection);
        grace.begins();
        garden.says("Ada", "one");
        walking.wake();
        blocking.await();
        linus.gone();
        walking.remove(linus);
        await().until(() -> walking.unstick(1_000_000) == 1);
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1"));
        garden.says("Ada", "two");
        walking.wake();
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1", "events 2"));
        assertThat(walking.unstick(1_000_000)).isEqualTo(1);
        unblock.countDown();
        await().until(() -> walking.unstick(1_000_000) == 0);
        threads.shutdown();
    }

    /** A connection whose first frame of events blocks when it is sent directly. */
    private Connection stuckAt(CountDownLatch blocking, CountDownLatch unblock) {
        Outlet stuck = new Outlet() {
            @Override
            public void later(String text, Consumer<Throwable> done) {
                done.accept(null);
            }

            @Override
            public void now(String text) throws IOException {
                if (!text.contains("events")) return;
                blocking.countDown();
                try {
                    unblock.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void close(Closing closing) {}
        };
        Credit credit = new Credit(garden.room.log(), 16_384);
        Unsent unsent = new Unsent(texts, credit, Garden.with(Map.of()).live());
        DirectSend direct = new DirectSend(stuck, true, Duration.ofSeconds(1));
        return new Connection(unsent, credit, stuck, direct, System::nanoTime, why -> {});
    }

    @Test
    void who_left_is_not_walked_to() {
        Line grace = listener(AT_ONCE);
        courier.remove(grace.connection);
        garden.says("Ada", "one");
        assertThat(walks).isEmpty();
    }

    @Test
    void a_direct_send_that_blocks_does_not_hold_up_the_others_for_long() throws InterruptedException {
        CountDownLatch unblock = new CountDownLatch(1);
        CountDownLatch blocking = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        Courier walking = new Courier(texts, threads);
        Connection linus = stuckAt(blocking, unblock);
        walking.add(linus);
        linus.begin("welcome", 0);
        Line grace = new Line(garden, texts, Map.of(), AT_ONCE);
        walking.add(grace.connection);
        grace.begins();
        garden.says("Ada", "one");
        walking.wake();
        blocking.await();
        assertThat(grace.heard()).as("the walk is held up").containsExactly("welcome");
        await().until(() -> walking.unstick(1_000_000) == 1);
        await().untilAsserted(() -> assertThat(grace.heard()).containsExactly("welcome", "events 1"));
        unblock.countDown();
        threads.shutdown();
    }
}
