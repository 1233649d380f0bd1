package chat.parley.socket;

import static chat.parley.socket.FakeTransport.Reading.AT_ONCE;
import static chat.parley.socket.FakeTransport.Reading.WHEN_TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.room.Garden;
import chat.parley.runtime.Abandonable;
import chat.parley.wire.Closing;
import chat.parley.wire.Wire;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcasterTest {
    private final Garden garden = new Garden(Map.of("parley.posts.burst", "1000"));
    private final FrameCache frames =
            new FrameCache(garden.room, new Wire(), Garden.with(Map.of()).live().sends());
    private final Queue<Runnable> walks = new ArrayDeque<>();
    private final Broadcaster broadcaster = new Broadcaster(frames, walks::add);

    @BeforeEach
    void ada_is_here() {
        garden.joins("Ada");
        garden.room.follow(broadcaster::wake);
    }

    private Line listener(FakeTransport.Reading reading) {
        Line line = new Line(garden, frames, Map.of(), reading);
        broadcaster.add(line.connection);
        return line.begins();
    }

    @Test
    void a_message_reaches_everybody_in_one_pass() {
        Line grace = listener(AT_ONCE);
        Line linus = listener(AT_ONCE);
        garden.says("Ada", "one");
        garden.says("Ada", "two");
        assertThat(walks).hasSize(1);
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1 2");
        assertThat(linus.heard()).isEqualTo(grace.heard());
        assertThat(linus.transport.sent.get(1)).as("made once").isSameAs(grace.transport.sent.get(1));
    }

    @Test
    void an_empty_room_starts_no_pass() {
        garden.says("Ada", "is anybody here?");
        assertThat(walks).isEmpty();
    }

    @Test
    void a_slow_reader_delays_nobody() {
        Line slow = listener(WHEN_TOLD);
        Line quick = listener(AT_ONCE);
        for (int i = 0; i < 3; i++) {
            garden.says("Ada", "word");
            while (!walks.isEmpty()) walks.remove().run();
        }
        assertThat(quick.heard()).containsExactly("welcome", "events 1", "events 2", "events 3");
        assertThat(slow.heard()).containsExactly("welcome");
        slow.transport.reads();
        assertThat(slow.heard()).containsExactly("welcome", "events 1 2 3");
    }

    @Test
    void a_refused_pass_is_made_up_at_the_next_wake() {
        boolean[] full = {true};
        Broadcaster refused = new Broadcaster(frames, walk -> {
            if (full[0]) throw new RejectedExecutionException();
            walk.run();
        });
        Line grace = new Line(garden, frames, Map.of(), AT_ONCE);
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
    void a_pass_on_an_abandoned_thread_changes_nothing_when_it_resumes() {
        Line grace = listener(AT_ONCE);
        garden.says("Ada", "one");
        Runnable overtaken = walks.remove();
        ((Abandonable) overtaken).abandoned();
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1");
        overtaken.run();
        garden.says("Ada", "two");
        walks.remove().run();
        assertThat(grace.heard()).containsExactly("welcome", "events 1", "events 2");
    }

    @Test
    void abandoned_passes_skip_nobody() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Queue<Runnable> begun = new ConcurrentLinkedQueue<>();
        Broadcaster hurried = new Broadcaster(frames, walk -> {
            begun.add(walk);
            threads.execute(walk);
        });
        Line grace = new Line(garden, frames, Map.of(), AT_ONCE);
        hurried.add(grace.connection);
        grace.begins();
        for (int i = 1; i <= 500; i++) {
            garden.says("Ada", "word " + i);
            hurried.wake();
            while (!begun.isEmpty()) ((Abandonable) begun.remove()).abandoned();
        }
        await().untilAsserted(() -> assertThat(grace.heard()).last().asString().endsWith(" 500"));
        threads.shutdown();
    }

    @Test
    void a_closed_connection_is_skipped() {
        Line grace = listener(AT_ONCE);
        broadcaster.remove(grace.connection);
        garden.says("Ada", "one");
        assertThat(walks).isEmpty();
    }

    @Test
    void a_frame_without_memory_ends_its_connection_and_no_other() {
        Line grace = listener(AT_ONCE);
        Line linus = listener(AT_ONCE);
        grace.transport.error = new OutOfMemoryError("Direct buffer memory");

        garden.says("Ada", "one");
        walks.remove().run();

        assertThat(grace.ended).containsExactly(Closing.FAULT);
        assertThat(linus.heard()).containsExactly("welcome", "events 1");
        garden.says("Ada", "two");
        walks.remove().run();
        assertThat(linus.heard()).containsExactly("welcome", "events 1", "events 2");
    }
}
