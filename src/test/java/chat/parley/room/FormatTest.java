package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.arrives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.refusal.Refusal;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/**
 * Tests that servers of two formats, or with two numbers of buckets, do not share a Redis: the later one is not ready, and
 * its log says why.
 */
class FormatTest {
    private static final String NODES = "parley:{b0}:nodes";
    private static final String FORMAT = "parley:{b0}:format";

    private final Place.Redis place = new Place.Redis();
    private final Jedis redis = place.redis().client();
    private final Journal journal = new Journal("chat.parley.room.redis.script.Admission");

    @AfterEach
    void end() {
        journal.close();
        redis.close();
        place.close();
    }

    private static void isReady(Directory server) {
        await().atMost(Duration.ofSeconds(20)).until(server::reachable);
    }

    private void warns(String start) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !journal.messages().isEmpty());
        assertThat(journal.messages()).singleElement().asString().startsWith("WARNING: " + start);
    }

    @Test
    void an_empty_or_unused_redis_gets_the_current_format() {
        redis.zadd(NODES, 1, "stopped");
        isReady(place.directory(Map.of()));
        isReady(place.directory(Map.of()));
        assertThat(redis.get(FORMAT)).isEqualTo("2");
        assertThat(journal.messages()).isEmpty();
    }

    @Test
    void a_server_waits_until_earlier_versions_have_stopped() {
        redis.zadd(NODES, 1e15, "earlier");
        Directory server = place.directory(Map.of());
        warns("Redis has data of format 1, and servers that use it");
        assertThat(server.reachable()).isFalse();
        assertThat(redis.get(FORMAT)).isNull();
        redis.zrem(NODES, "earlier");
        isReady(server);
    }

    @Test
    void a_server_that_is_too_old_is_not_ready() {
        redis.set(FORMAT, "3");
        Directory server = place.directory(Map.of());
        warns("Redis has data of format 3: this server, of format 2, is too old for it");
        assertThat(server.reachable()).isFalse();
        assertThat(redis.zcard(NODES)).isZero();
        assertThat(redis.get(FORMAT)).isEqualTo("3");
    }

    private void isRefused(Directory server) {
        refused(Refusal.UNAVAILABLE, () -> Place.rooms(server, Map.of()).create(new Title("Garden")));
        assertThat(server.reachable()).isFalse();
    }

    private Directory with(int buckets) {
        return place.directory(Map.of("parley.redis.buckets", Integer.toString(buckets)));
    }

    @Test
    void a_server_with_buckets_writes_nothing_into_data_without() {
        isReady(place.directory(Map.of()));
        place.lastDies();
        redis.del(NODES);
        List<String> before = List.copyOf(redis.keys("*"));
        Directory server = with(16);
        warns("Redis has data of parley.redis.buckets=1, but this server has 16: it does not use them");
        isRefused(server);
        assertThat(redis.keys("*")).containsExactlyInAnyOrderElementsOf(before);
        assertThat(redis.get(FORMAT)).isEqualTo("2");
    }

    @Test
    void a_server_with_another_number_of_buckets_writes_nothing() {
        isReady(with(16));
        isReady(with(16));
        redis.flushAll();
        redis.set(FORMAT, "3");
        redis.set("parley:{b0}:buckets", "8");
        for (int buckets : List.of(1, 16, 64)) {
            Directory server = with(buckets);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> journal.messages().stream()
                            .anyMatch(line -> line.startsWith(
                                    "WARNING: Redis has data of parley.redis.buckets=8, but this server has "
                                            + buckets)));
            isRefused(server);
        }
        assertThat(redis.keys("*")).containsExactlyInAnyOrder(FORMAT, "parley:{b0}:buckets");
    }

    @Test
    void an_emptied_redis_gets_the_current_format_again() {
        Directory server = place.directory(Map.of());
        isReady(server);
        redis.flushAll();
        await().atMost(Duration.ofSeconds(20)).until(() -> "2".equals(redis.get(FORMAT)));
        isReady(server);
        Room garden = Place.rooms(server, Map.of()).create(new Title("Garden"));
        assertThat(arrives(garden, "Ada").head()).isEqualTo(1);
    }
}
