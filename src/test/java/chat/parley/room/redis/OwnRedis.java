package chat.parley.room.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** A Redis of one's own, on a free port of this machine, that keeps nothing on disk. */
public final class OwnRedis implements AutoCloseable {
    private final int port;
    private RedisServer server;

    public OwnRedis() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        start();
    }

    public void start() {
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public Jedis client() {
        return new Jedis("127.0.0.1", port);
    }

    @Override
    public void close() {
        stop();
    }
}
