package chat.parley.room.redis.script;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Warning about a Redis that may evict rooms. Rooms have a time to live, so every policy except {@code noeviction} may
 * evict them at any time.
 */
final class EvictionWarning {
    private static final Logger LOG = Logger.getLogger(EvictionWarning.class.getName());

    private final Set<HostAndPort> checked = ConcurrentHashMap.newKeySet();

    /** Checks the policy of a Redis and warns, once. */
    void check(HostAndPort address, Jedis redis) {
        if (!checked.add(address)) return;
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
