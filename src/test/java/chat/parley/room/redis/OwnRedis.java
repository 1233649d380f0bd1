package chat.parley.room.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** A private Redis on a free port of this machine, which persists every write before it answers. */
public final class OwnRedis implements AutoCloseable {
    private final int port;
    private final Path folder;
    private RedisServer server;

    public OwnRedis() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            folder = Files.createTempDirectory("redis");
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
                    .setting("dir " + folder)
                    .setting("save \"\"")
                    .setting("appendonly yes")
                    .setting("appendfsync always")
                    .build();
            server.start();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /** Stops the Redis, which keeps its data for the next start. */
    public void stop() {
        try {
            server.stop();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    public int port() {
        return port;
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
        try {
            Files.deleteIfExists(folder.resolve("appendonly.aof"));
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
