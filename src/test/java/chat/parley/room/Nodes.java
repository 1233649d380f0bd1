package chat.parley.room;

import chat.parley.text.Title;
import java.util.HashMap;
import java.util.Map;

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

    @Override
    public void close() {
        place.close();
    }
}
