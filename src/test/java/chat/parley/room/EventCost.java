package chat.parley.room;

import chat.parley.log.Posted;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.StreamEntryID;

/**
 * Measures the CPU that an event costs a server which has nobody in its room, but somebody in another room of the same
 * bucket: the processor time of the thread that reads the delivery stream, divided by the events. {@code
 * docs/clustering.md} has the results. Run it with the classes and libraries of the tests: {@code java
 * chat.parley.room.EventCost}.
 */
final class EventCost {
    private static final int SECONDS = 10;
    private static final int MESSAGES = 10_000;
    private static final String STREAM = "parley:{b0}:delivery";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Jedis redis;
    private final Room garden;

    private EventCost(Jedis redis, Room garden) {
        this.redis = redis;
        this.garden = garden;
    }

    /** Measures at each of these rates, in events a second; without any, at 100, 1700 and 50000. */
    public static void main(String... rates) {
        int[] all = rates.length == 0
                ? new int[] {100, 1_700, 50_000}
                : Arrays.stream(rates).mapToInt(Integer::parseInt).toArray();
        try (Place.Redis place = new Place.Redis();
                Jedis redis = place.redis().client()) {
            Map<String, String> settings = Map.of("parley.posts.burst", "1000000");
            Room garden = Place.rooms(place.directory(settings), settings).create(new Title("Garden"));
            Visitors.arrives(garden, "Ada");
            EventCost cost = new EventCost(redis, garden);
            for (int together : new int[] {1, 64}) {
                System.out.printf("a message, %d at once: %.1f µs in Redis%n", together, cost.ofMessage(together));
            }
            cost.of(50_000);
            for (int rate : all) System.out.printf("%d events a second: %.2f µs each%n", rate, cost.of(rate) / 1e3);
        }
        System.exit(0);
    }

    /** Returns the microseconds that Redis takes to append a message while this many are in flight. */
    private double ofMessage(int together) {
        say(together);
        redis.configResetStat();
        say(together);
        String calls = redis.info("commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_evalsha:"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(calls.replaceAll(".*,usec=([0-9]+).*", "$1")) / MESSAGES;
    }

    private void say(int together) {
        Deque<CompletableFuture<Posted>> inFlight = new ArrayDeque<>();
        for (int i = 0; i < MESSAGES; i++) {
            if (inFlight.size() == together) inFlight.remove().join();
            inFlight.add(garden.begin("Ada", new Command.Say(UUID.randomUUID(), "The roses are in bloom.")));
        }
        inFlight.forEach(CompletableFuture::join);
    }

    /** Returns the nanoseconds that an event costs at this rate. */
    private double of(int rate) {
        long reader = reader();
        long before = THREADS.getThreadCpuTime(reader);
        long events = post(rate);
        areRead();
        double cost = (THREADS.getThreadCpuTime(reader) - before) / (double) events;
        redis.xtrim(STREAM, 20_000, false);
        return cost;
    }

    /** Waits until the reader has come to the end of the stream, or events that it never read would count as cheap. */
    private void areRead() {
        long last = Visitors.says(garden, "Ada", "The roses are in bloom.").seq();
        while (garden.log().head() < last) LockSupport.parkNanos(1_000_000);
    }

    private static long reader() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith(".StreamConsumer")))
                .mapToLong(thread -> thread.getKey().getId())
                .findFirst()
                .orElseThrow();
    }

    /** Adds the events one by one, at even distances, as many servers do together; at high rates, ten at once. */
    private long post(int rate) {
        int together = rate > 10_000 ? 10 : 1;
        long events = (long) rate * SECONDS / together;
        long begin = System.nanoTime();
        for (long i = 0; i < events; i++) {
            long due = begin + i * together * 1_000_000_000L / rate;
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            try (Pipeline pipeline = redis.pipelined()) {
                for (int j = 0; j < together; j++) pipeline.xadd(STREAM, StreamEntryID.NEW_ENTRY, event(i));
            }
        }
        return events * together;
    }

    private static Map<String, String> event(long seq) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("room", new RoomCode("33333333").value());
        fields.put("epoch", "0123456789abcdef");
        fields.put("seq", Long.toString(seq + 1));
        fields.put("at", Long.toString(System.currentTimeMillis()));
        fields.put("kind", "said");
        fields.put("by", "m1");
        fields.put("name", "Ada");
        fields.put(
                "members",
                "\"by\":{\"name\":\"Ada\",\"id\":\"m1\"},\"draft\":\"00000000-0000-4000-8000-000000000001\","
                        + "\"text\":\"The roses are in bloom, come and see them before it rains.\"");
        fields.put("target", "0");
        return fields;
    }
}
