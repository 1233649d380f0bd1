package chat.parley.room;

import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.room.redis.Parts;
import chat.parley.room.redis.RedisDirectory;
import chat.parley.runtime.ByHand;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The directories of servers that share a Redis, with settings that each has unless a test gives others. */
record RedisNodes(Map<String, String> common, Notation notation, List<Directory> all) implements AutoCloseable {
    RedisNodes(Map<String, String> common, Notation notation) {
        this(common, notation, new CopyOnWriteArrayList<>());
    }

    Directory directory(Map<String, String> settings, Footprint space) {
        Map<String, String> given = new HashMap<>(common);
        given.putAll(settings);
        Settings own = Garden.with(given);
        Directory node = new RedisDirectory(own, new Parts(Time.SYSTEM, notation, space), ByHand.pools(own.watch()));
        all.add(node);
        return node;
    }

    /** Kills the server that was created last. */
    void lastDies() {
        all.get(all.size() - 1).close();
    }

    @Override
    public void close() {
        all.forEach(Directory::close);
    }
}
