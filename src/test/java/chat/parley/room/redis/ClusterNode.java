package chat.parley.room.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A node of the cluster, which can be killed. */
public record ClusterNode(int port, Process process) {
    public Jedis client() {
        return new Jedis("127.0.0.1", port);
    }

    String id() {
        try (Jedis redis = client()) {
            return redis.clusterMyId();
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Kills the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops the process, which keeps its connections. */
    public void hang() {
        signal("-STOP");
    }

    /** Continues after {@link #hang}. */
    public void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean answers() {
        try (Jedis redis = client()) {
            return "PONG".equals(redis.ping());
        } catch (JedisException notYet) {
            return false;
        }
    }

    boolean says(Predicate<String> state) {
        try (Jedis redis = client()) {
            return state.test(redis.clusterInfo());
        }
    }

    boolean isLinked() {
        try (Jedis redis = client()) {
            return redis.info("replication").contains("master_link_status:up");
        }
    }

    /** Returns how many replicas this node knows. */
    long replicas() {
        try (Jedis redis = client()) {
            return redis.clusterNodes()
                    .lines()
                    .filter(line -> line.contains("slave "))
                    .count();
        }
    }
}
