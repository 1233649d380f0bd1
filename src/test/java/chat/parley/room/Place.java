package chat.parley.room;

import chat.parley.log.Footprint;
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

/** Where rooms are kept in a test: the contract of a seam holds in each place. */
interface Place extends AutoCloseable {
    /** A server's directory, with these settings. */
    Directory directory(Map<String, String> settings);

    /** Time goes on by this much: at once where time is the test's. */
    void goesOn(Duration duration);

    /** The time of a server here. */
    Time time();

    /** The room as one server has it, without posting rules. */
    default Room room(RoomParts parts, Map<String, String> settings) {
        Settings all = Garden.with(settings);
        return new Room(parts, all, time(), none(all, time()));
    }

    @Override
    void close();

    /** Rooms as one server has them. */
    static Rooms rooms(Directory directory, Map<String, String> settings) {
        return rooms(directory, settings, new Footprint(Long.MAX_VALUE));
    }

    private static Rooms rooms(Directory directory, Map<String, String> settings, Footprint space) {
        Settings all = Garden.with(settings);
        return new Rooms(all, Time.SYSTEM, directory, space, none(all, Time.SYSTEM));
    }

    private static Rules none(Settings settings, Time time) {
        return Garden.rules(settings, time);
    }

    /** In memory, with a clock that the test has. */
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
            return new MemoryDirectory(Garden.with(settings), clock.time(), notation, new Footprint(Long.MAX_VALUE));
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

    /** In a Redis, whose clock is its own. Each directory is one more server's. */
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

        /** The server that came last dies. */
        void lastDies() {
            nodes.get(nodes.size() - 1).close();
        }

        OwnRedis redis() {
            return redis;
        }

        @Override
        public Directory directory(Map<String, String> settings) {
            return directory(settings, new Footprint(Long.MAX_VALUE));
        }

        /** A server's rooms, with so much memory for them. */
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

        /** What has to be waited for anyway is waited for by the test. */
        @Override
        public void goesOn(Duration duration) {}

        @Override
        public void close() {
            nodes.forEach(Directory::close);
            redis.close();
        }
    }
}
