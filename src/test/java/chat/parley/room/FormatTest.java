package chat.parley.room;

import static chat.parley.room.Visitors.arrives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.text.Title;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests that servers of two formats do not share a Redis: the later one is not ready, and its log says why. */
class FormatTest {
    private static final String NODES = "parley:{b0}:nodes";
    private static final String FORMAT = "parley:{b0}:format";

    private final Place.Redis place = new Place.Redis();
    private final Jedis redis = place.redis().client();
    private final Journal journal = new Journal("chat.parley.room.redis.Lease");

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
