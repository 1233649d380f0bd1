package chat.parley.room.redis;

import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Warning about a Redis that may evict rooms. Rooms have a time to live, so every policy except {@code noeviction} may
 * evict them at any time.
 */
final class EvictionWarning {
    private static final Logger LOG = Logger.getLogger(StreamConsumer.class.getName());

    private volatile boolean given;

    /** Checks the policy and warns, once. */
    void check(Jedis redis) {
        if (given) return;
        given = true;
        try {
            String policy = redis.configGet("maxmemory-policy").getOrDefault("maxmemory-policy", "noeviction");
            if (!policy.equals("noeviction")) {
                LOG.log(Level.WARNING, "Redis may evict rooms: its maxmemory-policy is {0}, not noeviction", policy);
            }
        } catch (JedisDataException denied) {
            LOG.log(Level.FINE, "Redis does not tell its maxmemory-policy", denied);
        }
    }
}
