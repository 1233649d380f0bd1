package chat.parley.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The actions of a crowd.
 *
 * @param people connections over all rooms; chatter i is in room i modulo the number of rooms
 * @param talkers members of each room who talk
 * @param window messages that each talker keeps in flight; 0 in an open loop
 * @param rate messages a second over all talkers, whatever comes back; 0 in a closed loop
 * @param warm the warm-up time before the measurement
 */
record Workload(
        String name,
        int people,
        int rooms,
        int talkers,
        int window,
        int rate,
        Duration warm,
        Duration measured,
        int bytes) {

    /** It has no divisor in common with the numbers of rooms, so these chatters are in all kinds of rooms. */
    private static final int TIMED = 7;

    static final List<Workload> ALL = List.of(
            busy(),
            closed("big", 1000, 1, 10, 4),
            closed("many", 1000, 100, 5, 4),
            closed("fives", 1000, 200, 5, 4),
            busy().named("kilo").saying(1000),
            open("quiet", 10),
            open("steady", 500));

    /** The workloads that warm up a server's code before the measurement. */
    static final List<Workload> WARMING = List.of(
            busy().lasting(Duration.ZERO, Duration.ofSeconds(15)),
            closed("many", 1000, 100, 5, 4).lasting(Duration.ZERO, Duration.ofSeconds(10)),
            open("steady", 500).lasting(Duration.ZERO, Duration.ofSeconds(5)));

    /** The workloads that compare rooms in Redis with rooms in memory. */
    static final List<Workload> REDIS =
            List.of(busy().named("redis busy"), open("quiet", 10).named("redis quiet"));

    /** A workload of people who only listen. */
    static Workload idle(int people, int rooms) {
        return new Workload("idle", people, rooms, 0, 0, 0, Duration.ZERO, Duration.ZERO, Mark.LENGTH);
    }

    static boolean isOpenLoop(String name) {
        return Stream.concat(ALL.stream(), REDIS.stream())
                .anyMatch(one -> one.name().equals(name) && one.isOpenLoop());
    }

    boolean hasOneRoom() {
        return rooms == 1;
    }

    boolean isBusy() {
        return name.equals("busy");
    }

    boolean isOpenLoop() {
        return rate > 0;
    }

    /**
     * Whether the latency of what this chatter receives is measured: for every seventh in a closed loop, which has more
     * than enough deliveries, and for all in an open loop.
     */
    boolean times(int chatter) {
        return isOpenLoop() || chatter % TIMED == 0;
    }

    Workload lasting(Duration warm, Duration measured) {
        return new Workload(name, people, rooms, talkers, window, rate, warm, measured, bytes);
    }

    Workload saying(int bytes) {
        return new Workload(name, people, rooms, talkers, window, rate, warm, measured, bytes);
    }

    Workload named(String other) {
        return new Workload(other, people, rooms, talkers, window, rate, warm, measured, bytes);
    }

    int[] listeners(List<Chatter> chatters) {
        int[] listeners = new int[rooms];
        chatters.stream().filter(Chatter::isConnected).forEach(chatter -> listeners[chatter.room]++);
        return listeners;
    }

    private static Workload busy() {
        return closed("busy", 100, 1, 10, 8);
    }

    private static Workload closed(String name, int people, int rooms, int talkers, int window) {
        return new Workload(name, people, rooms, talkers, window, 0, Duration.ofSeconds(5), Duration.ofSeconds(5), 64);
    }

    private static Workload open(String name, int rate) {
        return new Workload(name, 100, 1, 10, 0, rate, Duration.ofSeconds(5), Duration.ofSeconds(10), 64);
    }
}
