package chat.parley.room.redis.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.settings.Given;
import chat.parley.text.RoomCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests which bucket a room is in, and which settings of a Redis are refused. */
class BucketsTest {
    private static Buckets with(Map<String, String> settings) {
        return new Buckets(Given.settings(settings).redis());
    }

    @Test
    void a_room_is_always_in_the_same_bucket() {
        Buckets sixteen = with(Map.of("parley.redis.buckets", "16"));
        assertThat(sixteen.all()).extracting(Bucket::number).hasSize(16).startsWith(0, 1, 2);
        assertThat(sixteen.of(new RoomCode("K7QM4T2X")).number())
                .as("CRC-32 0x879cb989")
                .isEqualTo(9);
        assertThat(with(Map.of()).of(new RoomCode("K7QM4T2X")).number()).isZero();
    }

    @Test
    void there_are_at_most_64_buckets() {
        assertThat(with(Map.of("parley.redis.buckets", "64")).all()).hasSize(64);
        assertThatThrownBy(() -> with(Map.of("parley.redis.buckets", "65")))
                .hasMessage("parley.redis.buckets is 65, above 64");
    }

    @Test
    void only_a_cluster_has_several_addresses_and_no_other_database() {
        String two = "redis://one:6379, redis://two:6379";
        assertThat(with(Map.of("parley.redis.cluster", "true", "parley.redis.url", two))
                        .away())
                .isEmpty();
        assertThatThrownBy(() -> with(Map.of("parley.redis.url", two)))
                .hasMessage("parley.redis.url has several addresses, which only a cluster has");
        assertThat(with(Map.of("parley.redis.url", "redis://one:6379/2")).away())
                .isEmpty();
        assertThatThrownBy(() -> with(Map.of("parley.redis.cluster", "true", "parley.redis.url", "redis://one:6379/2")))
                .hasMessageContaining("another database");
    }
}
