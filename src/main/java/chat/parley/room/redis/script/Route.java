package chat.parley.room.redis.script;

import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Finds the Redis that holds a bucket. Thread-safe. */
interface Route {
    /**
     * Opens a new connection for one owner.
     *
     * @throws redis.clients.jedis.exceptions.JedisException if the Redis with this bucket is unavailable
     */
    Jedis connect(int bucket);

    /** Returns the address at which the bucket was last known to be. */
    HostAndPort address(int bucket);

    /** Returns whether Redis did nothing because the bucket is moving or has moved, so that the call may be repeated. */
    boolean isMoving(int bucket, JedisDataException refused);
}
