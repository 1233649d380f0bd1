package chat.parley.room;

import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.Notation;
import chat.parley.room.memory.MemoryDirectory;
import chat.parley.room.redis.OwnRedis;
import chat.parley.room.redis.Parts;
import chat.parley.room.redis.RedisDirectory;
import chat.parley.runtime.ByHand;
import chat.parley.runtime.Pools;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

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

    /** The store in a Redis, which has its own clock. Each directory belongs to one more server. */
    final class Redis implements Place {
        private final OwnRedis redis = new OwnRedis();
        private final Notation notation;
        private final List<Directory> nodes = new CopyOnWriteArrayList<>();

        Redis() {
            this(Garden.notation());
        }

        Redis(Notation notation) {
            this.notation = notation;
        }

        /** Kills the server that was created last. */
        void lastDies() {
            nodes.get(nodes.size() - 1).close();
        }

        OwnRedis redis() {
            return redis;
        }

        @Override
        public Directory directory(Map<String, String> settings) {
            return directory(settings, Footprints.unlimited());
        }

        /** A server's rooms, with a limit of memory for them. */
        Rooms rooms(Map<String, String> settings, Footprint space) {
            return Place.rooms(directory(settings, space), settings, space);
        }

        private Directory directory(Map<String, String> settings, Footprint space) {
            Map<String, String> all = new HashMap<>(settings);
            all.putIfAbsent("parley.redis.url", redis.url());
            Parts parts = new Parts(Time.SYSTEM, notation, space);
            Directory node = new RedisDirectory(Garden.with(all), parts, pools(all));
            nodes.add(node);
            return node;
        }

        private static Pools pools(Map<String, String> settings) {
            return ByHand.pools(Garden.with(settings).watch());
        }

        @Override
        public Time time() {
            return Time.SYSTEM;
        }

        /** Does nothing: the tests wait for conditions. */
        @Override
        public void goesOn(Duration duration) {}

        @Override
        public void close() {
            nodes.forEach(Directory::close);
            redis.close();
        }
    }
}
