package chat.parley.room.redis.script;

import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** The route to one Redis that holds all buckets. */
record OneRedis(Link link) implements Route {
    @Override
    public Jedis connect(int bucket) {
        return link.open(link.addresses().get(0));
    }

    @Override
    public HostAndPort address(int bucket) {
        return link.addresses().get(0);
    }

    @Override
    public boolean isMoving(int bucket, JedisDataException refused) {
        return false;
    }
}
