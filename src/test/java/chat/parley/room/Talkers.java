package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/** People who talk in one room on several servers, as pages do: a refused draft is sent again until it is acknowledged. */
final class Talkers implements AutoCloseable {
    private static final long BETWEEN_NANOS = Duration.ofMillis(5).toNanos();

    private final List<Room> rooms;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final ReentrantReadWriteLock waiting = new ReentrantReadWriteLock(true);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** @param rooms the room as each server has it; one person arrives on each, in the order of the names */
    Talkers(List<Room> rooms, String... names) {
        this.rooms = rooms;
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            Room room = rooms.get(i % rooms.size());
            Visitors.arrives(room, name);
            threads.add(new Thread(() -> talk(room, name), name));
        }
        threads.forEach(Thread::start);
    }

    private void talk(Room room, String name) {
        for (int i = 0; !over; i++) {
            waiting.readLock().lock();
            try {
                insists(room, name, i);
            } finally {
                waiting.readLock().unlock();
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private void insists(Room room, String name, int number) {
        UUID draft = UUID.randomUUID();
        while (!acknowledged.containsKey(name) || acknowledged.get(name) < number) {
            try {
                room.say(name, draft, name + " " + number);
                acknowledged.put(name, number);
            } catch (Refused no) {
                if (!no.refusal().again()) throw no;
                refusals.incrementAndGet();
                LockSupport.parkNanos(10 * BETWEEN_NANOS);
            }
        }
    }

    /** Returns how many drafts were refused so far. */
    int refusals() {
        return refusals.get();
    }

    /** Waits until everybody has said this many things more. */
    void goOn(int things) {
        Map<String, Integer> before = Map.copyOf(acknowledged);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> threads.stream()
                        .map(Thread::getName)
                        .allMatch(name -> acknowledged.getOrDefault(name, 0) >= before.getOrDefault(name, 0) + things));
    }

    /** Does something while everything said so far is acknowledged and nobody speaks. */
    void whileSilent(Runnable action) {
        waiting.writeLock().lock();
        try {
            action.run();
        } finally {
            waiting.writeLock().unlock();
        }
    }

    /** Ends the talk. On every server, what each person said is there once and in their order. */
    void endsInOrder() throws InterruptedException {
        close();
        for (Thread thread : threads) thread.join();
        long head = rooms.stream().mapToLong(room -> room.log().head()).max().orElseThrow();
        List<String> story = RoomAssertions.story(rooms.get(0), head);
        for (Room room : rooms) assertThat(RoomAssertions.story(room, head)).isEqualTo(story);
        acknowledged.forEach((name, last) -> assertThat(said(story, name))
                .as(name)
                .isEqualTo(IntStream.rangeClosed(0, last)
                        .mapToObj(i -> name + " " + i)
                        .toList()));
    }

    private static List<String> said(List<String> story, String name) {
        String said = "\"said\":\"" + name + "\",\"text\":\"";
        return story.stream()
                .filter(event -> event.startsWith(said))
                .map(event -> event.substring(said.length(), event.length() - 1))
                .toList();
    }

    @Override
    public void close() {
        over = true;
    }
}
