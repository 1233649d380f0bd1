package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers that share a Redis, as objects. */
class NodesTest {
    private static final Map<String, String> QUICK = Map.of("parley.live.grace", "0.5s", "parley.redis.lease", "3s");

    private final Place.Redis place = new Place.Redis();
    private final Rooms here = Place.rooms(place.directory(QUICK), QUICK);
    private final Rooms there = Place.rooms(place.directory(QUICK), QUICK);

    @AfterEach
    void end() {
        place.close();
    }

    private static Arrival arrives(Room room, String name) {
        room.join(name, PersonName.of(name, 32));
        return room.arrive(name);
    }

    @Test
    void what_is_said_on_one_server_is_heard_on_the_other() {
        Room garden = here.create(new Title("Garden"));
        Room same = there.find(garden.code()).orElseThrow();
        assertThat(same.title()).isEqualTo(new Title("Garden"));
        arrives(garden, "Ada");
        Arrival grace = arrives(same, "Grace");
        assertThat(grace.people()).extracting(Member::name).containsExactly("Ada", "Grace");
        assertThat(garden.say("Ada", UUID.randomUUID(), "hello").seq()).isEqualTo(3);
        await().until(() -> same.log().head() == 3 && garden.log().head() == 3);
        assertThat(same.log().after(0, 10, 10_000).events())
                .isEqualTo(garden.log().after(0, 10, 10_000).events());
        assertThat(garden.people()).extracting(Member::name).containsExactly("Ada", "Grace");
    }
}
