package chat.parley.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Garden;
import chat.parley.room.Journal;
import chat.parley.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ListenerTest {
    private static final UUID DRAFT = UUID.fromString("5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11");

    private final Garden garden = new Garden(Map.of("parley.posts.burst", "10000", "parley.log.messages", "100"));
    private final Queue<Runnable> walks = new ArrayDeque<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Reads an event as it is in the garden's log. */
    static StoredEvent read(String text) {
        Fields event = Fields.of(text);
        long seq = event.number("seq").orElseThrow();
        Instant at = Instant.parse(event.text("at").orElseThrow());
        return new StoredEvent(seq, at, roomEvent(event));
    }

    private static RoomEvent roomEvent(Fields event) {
        if (event.text("joined").isPresent()) return new RoomEvent.Joined(member(event, "joined"));
        if (event.text("left").isPresent()) return new RoomEvent.Left(member(event, "left"));
        return new RoomEvent.Said(
                member(event, "said"), DRAFT, event.text("text").orElseThrow());
    }

    private static Member member(Fields event, String kind) {
        return new Member("m", event.text(kind).orElseThrow());
    }

    private void hear(Object event) {
        told.add(line(event));
    }

    static String line(Object event) {
        if (event instanceof MessagePosted posted)
            return posted.seq() + " " + posted.by().name() + ": " + posted.text();
        if (event instanceof MemberJoined joined)
            return joined.seq() + " " + joined.by().name() + " joined";
        if (event instanceof MemberLeft left)
            return left.seq() + " " + left.by().name() + " left";
        if (event instanceof EventsMissed missed) return "missed " + missed.from() + " to " + missed.to();
        return event instanceof RoomOpened ? "opened" : "forgotten";
    }

    private Listener listener(Executor executor) {
        return new Listener(garden.room, ListenerTest::read, this::hear, executor);
    }

    private void walk() {
        while (!walks.isEmpty()) walks.remove().run();
    }

    @Test
    void events_are_reported_once_in_order() {
        listener(walks::add).begin();
        garden.arrives("Ada");
        garden.says("Ada", "Shall we begin?");
        garden.room.leave("Ada");
        walk();
        walk();
        assertThat(told).containsExactly("opened", "1 Ada joined", "2 Ada: Shall we begin?", "3 Ada left");
    }

    @Test
    void an_event_is_reported_in_full() {
        List<Object> events = new ArrayList<>();
        Listener listener = new Listener(garden.room, ListenerTest::read, events::add, Runnable::run);
        garden.joins("Ada");
        garden.says("Ada", "hello");
        listener.begin();
        Instant at = Instant.parse("2026-11-22T17:30:00Z");
        assertThat(events)
                .containsExactly(
                        new RoomOpened(garden.room),
                        new MessagePosted(
                                garden.room, 1, at, new Member("m", "Ada"), DRAFT, new Content("hello", 0, false)));
    }

    @Test
    void events_before_the_first_observer_are_reported() {
        garden.arrives("Ada");
        listener(walks::add).begin();
        walk();
        assertThat(told).containsExactly("opened", "1 Ada joined");
    }

    @Test
    void at_most_one_pass_is_under_way() {
        listener(walks::add).begin();
        walk();
        garden.joins("Ada");
        for (int i = 1; i <= 10; i++) garden.says("Ada", "word " + i);
        assertThat(walks).hasSize(1);
        walk();
        assertThat(told).hasSize(11).last().isEqualTo("10 Ada: word 10");
    }

    @Test
    void after_some_events_other_rooms_have_their_turn() {
        garden.joins("Ada");
        for (int i = 1; i <= 100; i++) garden.says("Ada", "word " + i);
        listener(walks::add).begin();
        walks.remove().run();
        assertThat(told).hasSizeBetween(2, 100);
        assertThat(walks).hasSize(1);
        walk();
        assertThat(told).hasSize(101).last().isEqualTo("100 Ada: word 100");
    }

    @Test
    void typing_wakes_nobody() {
        listener(walks::add).begin();
        garden.arrives("Ada");
        walk();
        garden.room.typing("Ada", true);
        assertThat(walks).isEmpty();
        garden.says("Ada", "done");
        assertThat(walks).hasSize(1);
    }

    @Test
    void a_slow_observer_gets_the_gap_and_continues_with_the_oldest_event() {
        listener(walks::add).begin();
        walk();
        garden.joins("Ada");
        garden.says("Ada", "one");
        walk();
        try (Journal journal = new Journal(Listener.class)) {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 110; i++) garden.says("Ada", "word");
                walk();
            }
            assertThat(journal.messages()).singleElement().asString().startsWith("WARNING");
        }
        assertThat(told).hasSize(204).startsWith("opened", "1 Ada: one", "missed 2 to 11", "12 Ada: word");
        assertThat(told.subList(103, 105)).containsExactly("missed 112 to 121", "122 Ada: word");
    }

    @Test
    @Timeout(30)
    void a_slow_observer_delays_no_messages() {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        CountDownLatch patience = new CountDownLatch(1);
        Listener slow = new Listener(
                garden.room,
                ListenerTest::read,
                event -> {
                    hear(event);
                    waitFor(patience);
                },
                threads);
        slow.begin();
        garden.joins("Ada");
        for (int i = 1; i <= 50; i++) garden.says("Ada", "word " + i);
        assertThat(garden.room.log().head()).isEqualTo(50);
        assertThat(told.size()).isLessThanOrEqualTo(1);
        patience.countDown();
        await().untilAsserted(() -> assertThat(told).hasSize(51));
        threads.shutdown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_end_of_a_room_is_reported_last_and_once() {
        Listener listener = listener(walks::add);
        listener.begin();
        garden.joins("Ada");
        garden.says("Ada", "farewell");
        walk();
        garden.clock.goesOn(Duration.ofHours(25));
        assertThat(garden.closes()).isTrue();
        listener.end();
        walk();
        listener.end();
        walk();
        assertThat(told).containsExactly("opened", "1 Ada: farewell", "forgotten");
    }

    @Test
    void events_not_reported_before_the_end_of_a_room_are_missed() {
        Listener listener = listener(walks::add);
        listener.begin();
        garden.joins("Ada");
        garden.says("Ada", "farewell");
        garden.clock.goesOn(Duration.ofHours(25));
        assertThat(garden.closes()).isTrue();
        listener.end();
        try (Journal journal = new Journal(Listener.class)) {
            walk();
            assertThat(journal.messages()).hasSize(1);
        }
        assertThat(told).containsExactly("opened", "missed 1 to 1", "forgotten");
    }

    @Test
    void people_can_still_talk_while_the_application_stops() {
        boolean[] stopped = {false};
        listener(walk -> {
                    if (stopped[0]) throw new RejectedExecutionException();
                    walk.run();
                })
                .begin();
        garden.joins("Ada");
        garden.says("Ada", "one");
        stopped[0] = true;
        assertThat(garden.says("Ada", "two").seq()).isEqualTo(2);
        assertThat(told).containsExactly("opened", "1 Ada: one");
    }

    @Test
    void a_wake_at_the_end_of_a_pass_starts_another() {
        Listener[] self = new Listener[1];
        self[0] = new Listener(
                garden.room,
                ListenerTest::read,
                event -> {
                    if (event instanceof RoomForgotten) self[0].end();
                },
                walks::add);
        self[0].begin();
        self[0].end();
        walks.remove().run();
        assertThat(walks).hasSize(1);
        walk();
        self[0].end();
        assertThat(walks).as("and the one after that").hasSize(1);
    }

    @Test
    void concurrent_messages_are_reported_once_each() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Garden crowd = new Garden(Map.of("parley.posts.burst", "10000", "parley.log.messages", "100000"));
        List<Long> numbers = new CopyOnWriteArrayList<>();
        new Listener(
                        crowd.room,
                        ListenerTest::read,
                        event -> {
                            if (event instanceof RoomActivity activity) numbers.add(activity.seq());
                        },
                        threads)
                .begin();
        List<String> people = List.of("Ada", "Grace", "Linus");
        people.forEach(crowd::joins);
        people.parallelStream().forEach(who -> IntStream.range(0, 500).forEach(i -> crowd.says(who, "word " + i)));
        await().untilAsserted(() -> assertThat(numbers.size()).isEqualTo(1500));
        assertThat(numbers)
                .isEqualTo(
                        IntStream.rangeClosed(1, 1500).mapToObj(Long::valueOf).toList());
        threads.shutdown();
    }
}
