package chat.parley.room.redis.script;

import chat.parley.settings.RedisServerSettings;
import chat.parley.settings.RedisSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.util.JedisURIHelper;

/** Addresses of Redis and options of connections to it. */
final class Link {
    private final List<HostAndPort> addresses;
    private final JedisClientConfig config;
    private final int blockMillis;
    private final long answerNanos;

    /**
     * Reads the addresses and the options from the settings.
     *
     * @throws IllegalArgumentException if an address is malformed, or there are several of a Redis that is no cluster
     */
    Link(RedisSettings settings) {
        RedisServerSettings server = settings.server();
        List<URI> urls = Arrays.stream(server.url().split(","))
                .map(url -> url(url.strip()))
                .toList();
        require(
                server.cluster() || urls.size() == 1,
                "parley.redis.url has several addresses, which only a cluster has");
        require(
                !server.cluster() || JedisURIHelper.getDBIndex(urls.get(0)) == 0,
                "parley.redis.url selects another database, which a cluster does not have");
        this.addresses = urls.stream().map(JedisURIHelper::getHostAndPort).toList();
        int answer = (int) settings.calls().answerTime().toMillis();
        this.answerNanos = TimeUnit.MILLISECONDS.toNanos(answer);
        this.blockMillis = answer / 2;
        DefaultJedisClientConfig.Builder builder = DefaultJedisClientConfig.builder(urls.get(0))
                .connectionTimeoutMillis((int) server.connectTime().toMillis())
                .socketTimeoutMillis(answer)
                .blockingSocketTimeoutMillis(answer + blockMillis)
                .clientName(server.name())
                .resp2();
        if (!server.user().isEmpty()) builder.user(server.user());
        if (!server.password().isEmpty()) builder.password(server.password());
        this.config = builder.build();
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        require(JedisURIHelper.isValid(url), "parley.redis.url is not like redis://host:6379");
        return url;
    }

    private static void require(boolean valid, String otherwise) {
        if (!valid) throw new IllegalArgumentException(otherwise);
    }

    List<HostAndPort> addresses() {
        return addresses;
    }

    /**
     * Opens a new connection for one owner.
     *
     * @throws redis.clients.jedis.exceptions.JedisException if Redis is unavailable
     */
    Jedis open(HostAndPort address) {
        return new Jedis(address, config);
    }

    long answerNanos() {
        return answerNanos;
    }

    /**
     * Returns how long to block in Redis for new entries, in milliseconds. It is well below the time-out, and so short
     * that a stop is soon noticed.
     */
    int blockMillis() {
        return blockMillis;
    }
}
