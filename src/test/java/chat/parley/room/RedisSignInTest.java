package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.refusal.Refusal;
import chat.parley.text.Title;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests a Redis that requires a password. */
class RedisSignInTest {
    private static final Title TITLE = new Title("Garden");
    private static final String SECRET = "correct horse battery";

    private final Place.Redis place = new Place.Redis();

    @AfterEach
    void end() {
        place.close();
    }

    private Room made(Map<String, String> settings) {
        return Place.rooms(place.directory(settings), settings).create(TITLE);
    }

    private void isShutTo(Map<String, String> settings) {
        refused(Refusal.UNAVAILABLE, () -> made(settings));
    }

    private static void talks(Room garden) {
        assertThat(arrives(garden, "Ada").head()).isEqualTo(1);
        assertThat(says(garden, "Ada", "hello").seq()).isEqualTo(2);
        assertThat(story(garden, 2)).hasSize(2);
    }

    @Test
    void rooms_are_stored_only_with_the_password() {
        try (Jedis redis = place.redis().client()) {
            redis.configSet("requirepass", SECRET);
        }
        talks(made(Map.of("parley.redis.password", SECRET)));
        isShutTo(Map.of());
        isShutTo(Map.of("parley.redis.password", "guessed"));
    }

    @Test
    void a_restricted_redis_user_suffices() {
        try (Jedis redis = place.redis().client()) {
            redis.aclSetUser("gardener", "on", ">" + SECRET, "~parley:{b0}:*", "+@all", "-@dangerous", "-@admin");
            redis.aclSetUser("default", "off");
        }
        talks(made(Map.of("parley.redis.user", "gardener", "parley.redis.password", SECRET)));
        isShutTo(Map.of("parley.redis.user", "somebody", "parley.redis.password", SECRET));
        isShutTo(Map.of());
    }

    @Test
    void user_and_password_may_stand_in_the_url() {
        try (Jedis redis = place.redis().client()) {
            redis.aclSetUser("gardener", "on", ">secret", "~parley:{b0}:*", "+@all", "-@dangerous", "-@admin");
            redis.aclSetUser("default", "off");
        }
        String address = "redis://gardener:%s@127.0.0.1:" + place.redis().port();
        talks(made(Map.of("parley.redis.url", address.formatted("secret"))));
        isShutTo(Map.of("parley.redis.url", address.formatted("guessed")));
    }
}
