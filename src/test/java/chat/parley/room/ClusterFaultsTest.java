package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.room.redis.ClusterNode;
import chat.parley.room.redis.OwnCluster;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/**
 * Tests a Redis Cluster that changes while Ada, Grace and Linus talk on two servers: a slot that moves, a failover, and a
 * master that is killed. Nothing acknowledged is lost, nothing is there twice, and the order is kept.
 */
@Tag("faults")
class ClusterFaultsTest {
    private static final int BUCKETS = 16;
    private static final Map<String, String> SETTINGS =
            Map.of("parley.posts.burst", "1000000", "parley.log.messages", "1000000", "parley.log.bytes", "100000000");

    private final OwnCluster cluster = new OwnCluster(1);
    private final Place.Cluster place = new Place.Cluster(cluster);
    private final Directory directory = place.directory(SETTINGS);
    private final Rooms here = Place.rooms(directory, SETTINGS);
    private final Rooms there = Place.rooms(place.directory(SETTINGS), SETTINGS);
    private Talkers talkers;
    private Room garden;
    private int bucket;

    /** A room on a master, as both servers have it. */
    private List<Room> on(int master) {
        RoomCode code = Codes.in(BUCKETS, number -> OwnCluster.masterOf(number) == master);
        Room room = here.create(code, new Title("Garden"), Founder.SERVER);
        return List.of(room, there.find(code).orElseThrow());
    }

    @BeforeEach
    void talk() {
        List<Room> rooms = on(1);
        garden = rooms.get(0);
        bucket = Codes.bucket(garden.code().value(), BUCKETS);
        talkers = new Talkers(rooms, "Ada", "Grace", "Linus");
        talkers.goOn(20);
    }

    @AfterEach
    void end() {
        talkers.close();
        place.close();
        cluster.close();
    }

    @Test
    void a_bucket_moves_to_another_node() throws InterruptedException {
        cluster.move(bucket, 1, 2);
        talkers.goOn(20);
        cluster.move(bucket, 2, 0);
        talkers.goOn(20);
        talkers.endsInOrder();
        assertThat(directory.reachable()).isTrue();
    }

    @Test
    void a_replica_takes_over_from_its_master() throws InterruptedException {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> takesOver(cluster.replica(1)));
        talkers.goOn(50);
        talkers.endsInOrder();
    }

    /** Replication is asynchronous, so the last words before the death are given the time to arrive at the replica. */
    @Test
    void a_replica_takes_over_from_a_master_that_was_killed() throws InterruptedException {
        try (Talkers others = new Talkers(on(2), "Ada", "Grace", "Linus")) {
            talkers.whileSilent(() -> {
                isReplicated();
                cluster.master(1).kill();
            });
            int before = others.refusals();
            others.goOn(20);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> directory.away().contains(cluster.master(1).address()));
            assertThat(directory.reachable()).as("the other nodes are there").isTrue();
            talkers.goOn(50);
            others.goOn(20);
            assertThat(others.refusals()).as("in a room on another node").isEqualTo(before);
            others.endsInOrder();
        }
        talkers.endsInOrder();
        await().atMost(Duration.ofSeconds(60)).until(() -> directory.away().isEmpty());
    }

    @Test
    void a_master_that_hangs_delays_nobody_in_rooms_on_other_nodes() throws InterruptedException {
        try (Talkers others = new Talkers(on(2), "Ada", "Grace", "Linus")) {
            talkers.whileSilent(() -> {
                isReplicated();
                cluster.master(1).hang();
            });
            int before = others.refusals();
            others.goOn(50);
            talkers.goOn(20);
            assertThat(others.refusals()).as("in a room on another node").isEqualTo(before);
            cluster.master(1).goOn();
            talkers.goOn(20);
            others.endsInOrder();
        }
        talkers.endsInOrder();
    }

    private void isReplicated() {
        try (Jedis master = cluster.master(1).client();
                Jedis replica = cluster.replica(1).client()) {
            long offset = offset(master);
            await().atMost(Duration.ofSeconds(10)).until(() -> offset(replica) >= offset);
        }
    }

    private static long offset(Jedis redis) {
        return redis.info("replication")
                .lines()
                .filter(line -> line.startsWith("master_repl_offset:") || line.startsWith("slave_repl_offset:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .max()
                .orElse(-1);
    }

    /** Asks the replica to take over, again if the last attempt came to nothing. */
    private static boolean takesOver(ClusterNode node) {
        try (Jedis redis = node.client()) {
            boolean master = redis.info("replication").contains("role:master");
            if (!master) redis.clusterFailover();
            return master;
        }
    }
}
