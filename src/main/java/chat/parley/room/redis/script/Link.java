package chat.parley.room.redis.script;

import chat.parley.settings.RedisServerSettings;
import chat.parley.settings.RedisSettings;
import java.net.URI;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.util.JedisURIHelper;

/** Address of Redis and options of connections to it. */
public final class Link {
    private final HostAndPort address;
    private final JedisClientConfig config;
    private final int blockMillis;

    /**
     * Reads the address and the options from the settings.
     *
     * @throws IllegalArgumentException if the address is malformed
     */
    public Link(RedisSettings settings) {
        RedisServerSettings server = settings.server();
        URI url = URI.create(server.url());
        if (!JedisURIHelper.isValid(url)) {
            throw new IllegalArgumentException("parley.redis.url is not like redis://host:6379");
        }
        int answer = (int) settings.calls().answerTime().toMillis();
        this.address = JedisURIHelper.getHostAndPort(url);
        this.blockMillis = answer / 2;
        DefaultJedisClientConfig.Builder builder = DefaultJedisClientConfig.builder(url)
                .connectionTimeoutMillis((int) server.connectTime().toMillis())
                .socketTimeoutMillis(answer)
                .blockingSocketTimeoutMillis(answer + blockMillis)
                .clientName(server.name())
                .resp2();
        if (!server.user().isEmpty()) builder.user(server.user());
        if (!server.password().isEmpty()) builder.password(server.password());
        this.config = builder.build();
    }

    /**
     * Opens a new connection for one owner.
     *
     * @throws redis.clients.jedis.exceptions.JedisException if Redis is unavailable
     */
    public Jedis connect() {
        return new Jedis(address, config);
    }

    /**
     * Returns how long to block in Redis for new entries, in milliseconds. It is well below the time-out, and so short
     * that a stop is soon noticed.
     */
    public int blockMillis() {
        return blockMillis;
    }
}
