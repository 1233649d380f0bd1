package chat.parley.room;

import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.Notation;
import chat.parley.room.memory.MemoryDirectory;
import chat.parley.room.redis.OwnCluster;
import chat.parley.room.redis.OwnRedis;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The store of a test; the contract of a seam holds in each store. */
interface Place extends AutoCloseable {
    /** A server's directory, with these settings. */
    Directory directory(Map<String, String> settings);

    /** Advances the time: at once if the test owns the clock. */
    void goesOn(Duration duration);

    /** The time of a server here. */
    Time time();

    /** A server's room, without posting rules. */
    default Room room(RoomParts parts, Map<String, String> settings) {
        Settings all = Garden.with(settings);
        return new Room(parts, all, time(), none(all, time()));
    }

    @Override
    void close();

    /** A server's rooms. */
    static Rooms rooms(Directory directory, Map<String, String> settings) {
        return rooms(directory, settings, Footprints.unlimited());
    }

    private static Rooms rooms(Directory directory, Map<String, String> settings, Footprint space) {
        Settings all = Garden.with(settings);
        return new Rooms(all, Time.SYSTEM, directory, space, none(all, Time.SYSTEM));
    }

    private static Rules none(Settings settings, Time time) {
        return Garden.rules(settings, time);
    }

    /** The store in memory, with a clock of the test. */
    final class Memory implements Place {
        private final FakeTime clock = new FakeTime();
        private final Notation notation;

        Memory() {
            this(Garden.notation());
        }

        Memory(Notation notation) {
            this.notation = notation;
        }

        @Override
        public Directory directory(Map<String, String> settings) {
            return new MemoryDirectory(Garden.with(settings), clock.time(), notation, Footprints.unlimited());
        }

        @Override
        public Time time() {
            return clock.time();
        }

        @Override
        public void goesOn(Duration duration) {
            clock.goesOn(duration);
        }

        @Override
        public void close() {}
    }

    /** A store that servers share, which has its own clock. Each directory belongs to one more server. */
    interface Shared extends Place {
        RedisNodes nodes();

        @Override
        default Directory directory(Map<String, String> settings) {
            return nodes().directory(settings, Footprints.unlimited());
        }

        @Override
        default Time time() {
            return Time.SYSTEM;
        }

        /** Does nothing: the tests wait for conditions. */
        @Override
        default void goesOn(Duration duration) {}
    }

    /** The store in a Redis. */
    final class Redis implements Shared {
        private final OwnRedis redis = new OwnRedis();
        private final RedisNodes nodes;

        Redis() {
            this(Garden.notation());
        }

        Redis(Notation notation) {
            this(notation, Map.of());
        }

        /** The same with this number of buckets. */
        Redis(int buckets) {
            this(Garden.notation(), Map.of("parley.redis.buckets", Integer.toString(buckets)));
        }

        private Redis(Notation notation, Map<String, String> settings) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("parley.redis.url", redis.url());
            nodes = new RedisNodes(all, notation);
        }

        /** Kills the server that was created last. */
        void lastDies() {
            nodes.lastDies();
        }

        OwnRedis redis() {
            return redis;
        }

        /** A server's rooms, with a limit of memory for them. */
        Rooms rooms(Map<String, String> settings, Footprint space) {
            return Place.rooms(nodes.directory(settings, space), settings, space);
        }

        @Override
        public RedisNodes nodes() {
            return nodes;
        }

        @Override
        public void close() {
            nodes.close();
            redis.close();
        }
    }

    /** The store in a Redis Cluster with 16 buckets. */
    final class Cluster implements Shared {
        private static final AtomicInteger NAMES = new AtomicInteger();

        private final RedisNodes nodes;

        /** A store of its own in the cluster that tests share. */
        Cluster() {
            this(OwnCluster.shared());
        }

        Cluster(OwnCluster cluster) {
            nodes = new RedisNodes(
                    Map.of(
                            "parley.redis.url",
                            cluster.url(),
                            "parley.redis.cluster",
                            "true",
                            "parley.redis.buckets",
                            "16",
                            "parley.redis.name",
                            "garden" + NAMES.incrementAndGet()),
                    Garden.notation());
        }

        @Override
        public RedisNodes nodes() {
            return nodes;
        }

        @Override
        public void close() {
            nodes.close();
        }
    }
}
