package chat.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.room.FakeTime;
import chat.parley.settings.Settings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests pools of which every thread is stuck, with a clock of the tests. */
class WatchdogTest {
    private static final int MOST = 2;

    private final FakeTime clock = new FakeTime();
    private final Pools pools =
            new Pools(Thread::new, clock.time().nanos(), Settings.defaults().watch());
    private final Pool pool = pools.named("answers", MOST);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void everything_ends() {
        released.countDown();
        pool.close();
    }

    private void goesOn(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.goesOn(Duration.ofSeconds(1));
            pools.look();
        }
    }

    private boolean isUp() {
        return pools.progress().stream().allMatch(Progress::up);
    }

    /** Blocks and ignores interruption, as Liberty does while it waits for a write. */
    private void hang() {
        while (released.getCount() > 0) LockSupport.parkNanos(1_000_000);
    }

    private void stops(int threads) {
        for (int i = 0; i < threads; i++) pool.execute(this::hang);
        await().until(pool::isSaturated);
    }

    @Test
    void hanging_threads_are_replaced_and_their_queue_is_worked_off() {
        pool.execute(done::incrementAndGet);
        await().until(() -> done.get() == 1 && pool.isIdle());
        goesOn(1);
        stops(MOST);
        pool.execute(done::incrementAndGet);
        goesOn(4);
        assertThat(isUp()).as("not long enough").isTrue();
        goesOn(1);
        assertThat(isUp()).as("health").isFalse();
        await().until(() -> done.get() == 2);
        goesOn(4);
        assertThat(isUp()).as("not for long yet").isFalse();
        goesOn(1);
        assertThat(isUp()).as("it goes on").isTrue();
        assertThat(pools.isHelpless()).isFalse();
    }

    @Test
    void a_working_pool_is_left_alone_whatever_its_queue() {
        for (int i = 0; i < 20; i++) {
            int before = done.get();
            CountDownLatch turn = new CountDownLatch(1);
            for (int n = 0; n < MOST; n++) {
                pool.execute(() -> {
                    try {
                        turn.await();
                        done.incrementAndGet();
                    } catch (InterruptedException replaced) {
                        done.addAndGet(-100);
                    }
                });
            }
            goesOn(4);
            turn.countDown();
            await().until(() -> done.get() == before + MOST && pool.isIdle());
            goesOn(1);
            assertThat(isUp()).isTrue();
        }
    }

    @Test
    void a_restart_is_requested_while_new_threads_do_not_help() {
        stops(30);
        goesOn(6);
        assertThat(isUp()).isFalse();
        goesOn(28);
        assertThat(pools.isHelpless()).as("new threads may help yet").isFalse();
        goesOn(3);
        assertThat(pools.isHelpless()).isTrue();
        released.countDown();
        await().until(pool::isIdle);
        goesOn(1);
        assertThat(pools.isHelpless()).isFalse();
        goesOn(5);
        assertThat(isUp()).isTrue();
    }

    @Test
    void thread_replacement_is_limited() {
        int before = Thread.activeCount();
        stops(1_000);
        goesOn(600);
        assertThat(Thread.activeCount() - before).isLessThanOrEqualTo(7 * MOST);
    }

    @Test
    void work_can_tell_that_its_thread_was_abandoned() {
        AtomicInteger abandoned = new AtomicInteger();
        for (int i = 0; i < MOST; i++) {
            pool.execute(new Abandonable() {
                @Override
                public void run() {
                    hang();
                }

                @Override
                public void abandoned() {
                    abandoned.incrementAndGet();
                }
            });
        }
        await().until(pool::isSaturated);
        goesOn(4);
        assertThat(abandoned.get()).isZero();
        goesOn(1);
        assertThat(abandoned.get()).isEqualTo(MOST);
    }

    @Test
    void a_machine_that_slept_reports_no_stall() {
        stops(MOST);
        goesOn(3);
        clock.goesOn(Duration.ofMinutes(10));
        pools.look();
        assertThat(isUp()).isTrue();
        goesOn(5);
        assertThat(isUp()).as("awake it does").isFalse();
    }

    @Test
    void work_beyond_the_queue_limit_is_refused_at_once() {
        Pool search = pools.named("search", 1, 0);
        search.execute(this::hang);
        assertThatThrownBy(() -> search.execute(this::hang)).isInstanceOf(RejectedExecutionException.class);
        goesOn(5);
        assertThat(isUp()).as("people were refused all the while").isFalse();
        search.execute(done::incrementAndGet);
        await().until(() -> done.get() == 1);
        search.close();
    }

    @Test
    void an_elastic_pool_replaces_blocked_threads_up_to_its_limit() {
        Pool senders = pools.elastic("senders", 1, 5);
        for (int i = 0; i < 4; i++) senders.execute(this::hang);
        senders.execute(done::incrementAndGet);
        compensates(1);
        senders.execute(this::hang);
        senders.execute(done::incrementAndGet);
        goesOn(6);
        assertThat(isUp()).as("all five are held up").isFalse();
        compensates(2);
        senders.close();
    }

    /** Compensates until this much work is done. */
    private void compensates(int work) {
        await().until(() -> {
            pools.compensate();
            return done.get() == work;
        });
    }

    @Test
    void a_stalled_loop_continues_on_another_thread_and_the_old_one_stops() {
        AtomicInteger rounds = new AtomicInteger();
        AtomicInteger over = new AtomicInteger();
        Loop loop = pools.loop("clock", turn -> {
            while (turn.isCurrent()) {
                if (rounds.incrementAndGet() == 3) hang();
                turn.pause(1_000);
            }
            over.incrementAndGet();
        });
        await().until(() -> rounds.get() == 3);
        goesOn(1);
        goesOn(5);
        assertThat(isUp()).isFalse();
        await().until(() -> rounds.get() > 3);
        await().until(() -> {
            goesOn(1);
            return isUp();
        });
        released.countDown();
        await().until(() -> over.get() == 1);
        loop.close();
        await().until(() -> over.get() == 2);
    }

    @Test
    void an_unreachable_machine_requests_no_restart() {
        Loop redis = pools.remoteLoop("redis-stream", turn -> hang());
        goesOn(120);
        assertThat(isUp()).isFalse();
        assertThat(pools.isHelpless()).isFalse();
        redis.close();
    }

    @Test
    void a_closed_pool_is_no_longer_watched() {
        stops(MOST);
        goesOn(5);
        assertThat(isUp()).isFalse();
        pool.close();
        assertThat(pools.progress()).isEmpty();
    }

    @Test
    void a_stalled_watchdog_is_detected() {
        assertThat(pools.isWatched()).isTrue();
        clock.goesOn(Duration.ofSeconds(10));
        assertThat(pools.isWatched()).isFalse();
        pools.look();
        assertThat(pools.isWatched()).isTrue();
    }
}
