package chat.parley.room.redis.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/**
 * The routes through a Redis Cluster. Any node says which one has a bucket, so this needs no right to use {@code
 * CLUSTER}. Thread-safe.
 */
final class ClusterRoute implements Route {
    private static final int MAX_HOPS = 5;

    private final Link link;
    private final IntFunction<String> keys;
    private final Map<Integer, HostAndPort> owners = new ConcurrentHashMap<>();
    private final List<HostAndPort> known;
    private final Set<HostAndPort> away = ConcurrentHashMap.newKeySet();

    /** @param keys a key of each bucket */
    ClusterRoute(Link link, IntFunction<String> keys) {
        this.link = link;
        this.keys = keys;
        this.known = new CopyOnWriteArrayList<>(link.addresses());
    }

    @Override
    public HostAndPort address(int bucket) {
        return owners.getOrDefault(bucket, known.get(0));
    }

    @Override
    public Jedis connect(int bucket) {
        long end = System.nanoTime() + link.answerNanos();
        JedisException last = new JedisConnectionException("no node of the cluster is reachable");
        for (HostAndPort node : candidates(bucket)) {
            if (System.nanoTime() - end > 0) break;
            try {
                return follow(bucket, node);
            } catch (JedisException failed) {
                last = failed;
            }
        }
        throw last;
    }

    /** The node that had the bucket, then the others, one of which may have taken its place, and last those that are away. */
    private List<HostAndPort> candidates(int bucket) {
        List<HostAndPort> nodes = new ArrayList<>(known);
        HostAndPort owner = owners.get(bucket);
        nodes.sort(Comparator.comparing(away::contains).thenComparing(node -> !node.equals(owner)));
        return nodes;
    }

    private Jedis follow(int bucket, HostAndPort first) {
        HostAndPort node = first;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            try {
                return open(bucket, node);
            } catch (JedisMovedDataException elsewhere) {
                node = target(node, elsewhere);
            } catch (JedisConnectionException silent) {
                away.add(node);
                throw silent;
            }
        }
        throw new JedisConnectionException("the cluster does not agree where the data are");
    }

    private Jedis open(int bucket, HostAndPort node) {
        Jedis redis = link.open(node);
        try {
            redis.exists(keys.apply(bucket));
        } catch (JedisAskDataException leaving) {
            return learned(bucket, node, redis);
        } catch (RuntimeException failed) {
            redis.close();
            throw failed;
        }
        return learned(bucket, node, redis);
    }

    private Jedis learned(int bucket, HostAndPort node, Jedis redis) {
        owners.put(bucket, node);
        away.remove(node);
        return redis;
    }

    /** A node that does not know its own host name leaves it out. */
    private HostAndPort target(HostAndPort from, JedisMovedDataException moved) {
        HostAndPort to = moved.getTargetNode();
        HostAndPort node = to.getHost().isEmpty() ? new HostAndPort(from.getHost(), to.getPort()) : to;
        if (!known.contains(node)) known.add(node);
        return node;
    }

    @Override
    public boolean isMoving(int bucket, JedisDataException refused) {
        if (refused instanceof JedisMovedDataException moved) {
            owners.put(bucket, target(address(bucket), moved));
            return true;
        }
        return refused instanceof JedisAskDataException
                || refused instanceof JedisClusterException
                || String.valueOf(refused.getMessage()).startsWith("TRYAGAIN");
    }
}
