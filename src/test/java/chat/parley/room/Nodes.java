package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two servers that share a Redis, as objects, with the room Garden on both. */
final class Nodes implements AutoCloseable {
    final Place.Redis place = new Place.Redis();
    final Map<String, String> settings = new HashMap<>(Map.of(
            "parley.live.grace", "0.5s",
            "parley.redis.lease", "6s",
            "parley.redis.answerTime", "10s",
            "parley.posts.burst", "100000"));
    final Directory directory;
    final Rooms here;
    final Rooms there;
    final Room garden;
    final Room same;

    Nodes() {
        this(Map.of());
    }

    Nodes(Map<String, String> more) {
        settings.putAll(more);
        directory = place.directory(settings);
        here = Place.rooms(directory, settings);
        there = another();
        garden = here.create(new Title("Garden"));
        same = there.find(garden.code()).orElseThrow();
    }

    Rooms another() {
        return Place.rooms(place.directory(settings), settings);
    }

    static Arrival arrives(Room room, String name) {
        room.join(name, PersonName.of(name, 32));
        return room.arrive(name);
    }

    static long says(Room room, String name, String text) {
        return room.say(name, UUID.randomUUID(), text).seq();
    }

    /** Every kept event without number and time, once there are so many. */
    static List<String> story(Room room, long head) {
        heard(room, head);
        List<String> story = new ArrayList<>();
        for (String event : room.log().next(0, 100_000).events()) {
            story.add(
                    event.replaceFirst("\\{\"seq\":\\d+,\"at\":\"[^\"]+\",", "").replaceFirst("}$", ""));
        }
        return story;
    }

    static void heard(Room room, long head) {
        await().atMost(Duration.ofSeconds(30)).until(() -> room.log().head() >= head);
    }

    static void refused(Refusal refusal, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    }

    @Override
    public void close() {
        place.close();
    }
}
