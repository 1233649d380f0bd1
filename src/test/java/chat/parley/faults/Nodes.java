package chat.parley.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two servers, North and South, with one Redis and one key between them, of which people know nothing. */
final class Nodes implements AutoCloseable {
    private static final Map<String, String> SHARED = Map.of(
            "parley.gate.visitorKey", "a key of the Garden's two servers",
            "parley.gate.proxies", "127.0.0.1",
            "parley.log.messages", "20000",
            "parley.log.changes", "40000",
            "parley.log.bytes", "40000000");

    private final KeptRedis redis;
    private final Node north;
    private final Node south;

    Nodes() {
        redis = new KeptRedis();
        Map<String, String> settings = new HashMap<>(Faults.FROM_ONE_ADDRESS);
        settings.putAll(SHARED);
        settings.putAll(redis.settings());
        north = new Node("north", OwnServer.freePort(), settings);
        south = new Node("south", OwnServer.freePort(), settings);
        north.isUp();
        south.isUp();
    }

    KeptRedis redis() {
        return redis;
    }

    Node north() {
        return north;
    }

    Node south() {
        return south;
    }

    List<Node> both() {
        return List.of(north, south);
    }

    Node otherThan(Node one) {
        return one == north ? south : north;
    }

    @Override
    public void close() {
        north.close();
        south.close();
        redis.close();
    }
}
