package chat.parley.room.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.embedded.core.ExecutableProvider;

/** A private Redis Cluster of separate processes: three masters, and a replica of each if wanted. */
public final class OwnCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final int MASTERS = 3;
    private static OwnCluster shared;

    private final List<ClusterNode> nodes;
    private final Path folder;

    /** Returns a cluster of three masters that lives as long as the tests. Each test uses another name in it. */
    public static synchronized OwnCluster shared() {
        if (shared == null) {
            shared = new OwnCluster(0);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** @param replicas of each master: 0 or 1 */
    public OwnCluster(int replicas) {
        try {
            folder = Files.createTempDirectory("cluster");
            String program = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .getAbsolutePath();
            nodes = IntStream.range(0, MASTERS * (1 + replicas))
                    .mapToObj(i -> start(program))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes.forEach(node -> await().atMost(Duration.ofSeconds(20)).until(node::answers));
        join();
        if (replicas > 0) replicate();
    }

    private ClusterNode start(String program) {
        int port = freePort();
        String file = folder.resolve(port + ".conf").toString();
        List<String> command = List.of(
                program,
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--cluster-enabled",
                "yes",
                "--cluster-config-file",
                file,
                "--cluster-node-timeout",
                "2000",
                "--repl-diskless-sync",
                "yes",
                "--repl-diskless-sync-delay",
                "0");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(port + ".txt").toFile())
                    .directory(folder.toFile())
                    .start();
            return new ClusterNode(port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a port whose bus port, 10000 above it, is free too. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 22_000);
            try (ServerSocket own = new ServerSocket(port);
                    ServerSocket bus = new ServerSocket(port + 10_000)) {
                return Math.min(own.getLocalPort(), bus.getLocalPort() - 10_000);
            } catch (IOException taken) {
                // Another one is tried.
            }
        }
    }

    private void join() {
        for (int i = 0; i < MASTERS; i++) {
            try (Jedis redis = nodes.get(i).client()) {
                redis.clusterAddSlots(IntStream.range(i * SLOTS / MASTERS, (i + 1) * SLOTS / MASTERS)
                        .toArray());
                redis.clusterSetConfigEpoch(i + 1L);
            }
        }
        for (ClusterNode node : nodes.subList(1, nodes.size())) {
            try (Jedis redis = nodes.get(0).client()) {
                redis.clusterMeet("127.0.0.1", node.port());
            }
        }
        everywhere(info -> info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + nodes.size()));
    }

    private void replicate() {
        for (int i = 0; i < MASTERS; i++) {
            try (Jedis redis = nodes.get(MASTERS + i).client()) {
                redis.clusterReplicate(nodes.get(i).id());
            }
        }
        for (ClusterNode replica : nodes.subList(MASTERS, nodes.size())) {
            await().atMost(Duration.ofSeconds(30)).until(replica::isLinked);
        }
        for (ClusterNode node : nodes) {
            await().atMost(Duration.ofSeconds(30)).until(() -> node.replicas() == nodes.size() - MASTERS);
        }
    }

    private void everywhere(Predicate<String> state) {
        for (ClusterNode node : nodes) await().atMost(Duration.ofSeconds(30)).until(() -> node.says(state));
    }

    public ClusterNode master(int i) {
        return nodes.get(i);
    }

    /** Returns the replica of a master. */
    public ClusterNode replica(int i) {
        return nodes.get(MASTERS + i);
    }

    /** Returns the number of the master that had the bucket at the beginning. */
    public static int masterOf(int bucket) {
        int slot = JedisClusterCRC16.getSlot("b" + bucket);
        return IntStream.range(0, MASTERS)
                .filter(i -> slot < (i + 1) * SLOTS / MASTERS)
                .findFirst()
                .orElseThrow();
    }

    /** Moves a bucket from one master to another, key by key. */
    public void move(int bucket, int from, int to) {
        int slot = JedisClusterCRC16.getSlot("b" + bucket);
        ClusterNode target = nodes.get(to);
        try (Jedis source = nodes.get(from).client();
                Jedis importing = target.client()) {
            importing.clusterSetSlotImporting(slot, nodes.get(from).id());
            source.clusterSetSlotMigrating(slot, target.id());
            List<String> keys = source.clusterGetKeysInSlot(slot, 1);
            while (!keys.isEmpty()) {
                source.migrate("127.0.0.1", target.port(), keys.get(0), 0, 10_000);
                keys = source.clusterGetKeysInSlot(slot, 1);
            }
            importing.clusterSetSlotNode(slot, target.id());
            source.clusterSetSlotNode(slot, target.id());
        }
    }

    public String url() {
        return nodes.stream()
                .limit(MASTERS)
                .map(node -> "redis://" + node.address())
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        nodes.forEach(ClusterNode::kill);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
