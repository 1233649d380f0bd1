package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import redis.embedded.RedisServer;

/** Parley on a second Liberty with its rooms in a Redis, which runs on the core of the load and appends to a file. */
final class OverRedis implements AutoCloseable {
    private final int port;
    private final RedisServer redis;
    private final Program liberty;

    private OverRedis(int port, RedisServer redis, Program liberty) {
        this.port = port;
        this.redis = redis;
        this.liberty = liberty;
    }

    static OverRedis start(Options options) throws IOException, InterruptedException {
        Peers.checkFree(options.redisPort());
        Peers.checkFree(options.secondPort());
        SecondLiberty liberty = new SecondLiberty(options, "redis");
        liberty.likeTheFirst();
        Path data = options.target().resolve("redis-data");
        Folders.empty(data);
        RedisServer redis = redis(options.redisPort(), data);
        redis.start();
        try {
            Map<String, String> settings =
                    Map.of("PARLEY_LOG", "redis", "PARLEY_REDIS_URL", "redis://127.0.0.1:" + options.redisPort());
            Program program = liberty.start(Core.SERVERS, settings, Server.LIBERTY_IS_READY);
            return new OverRedis(options.secondPort(), redis, program);
        } catch (IOException | InterruptedException failure) {
            redis.stop();
            throw failure;
        }
    }

    private static RedisServer redis(int port, Path folder) throws IOException {
        return RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("dir " + folder)
                .setting("save \"\"")
                .setting("appendonly yes")
                .onShutdownForceStop(true)
                .build();
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        liberty.close();
        redis.stop();
    }
}
