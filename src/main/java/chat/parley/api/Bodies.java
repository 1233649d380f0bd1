package chat.parley.api;

import chat.parley.room.Member;
import chat.parley.room.Room;
import chat.parley.room.RoomLog;
import chat.parley.room.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;

/** Writes bodies ourselves, so that they are alike on every server. */
@ApplicationScoped
public class Bodies {
    /** What a visitor may know of a room. */
    public record Outside(String code, String title, String topic, String epoch) {}

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    String outside(Room room) {
        return jsonb.toJson(new Outside(
                room.code().value(),
                room.title().value(),
                room.topic().value(),
                room.log().epoch()));
    }

    String member(Member member) {
        return jsonb.toJson(member);
    }

    /**
     * A page, and the later events about its messages. Epoch and numbers have nothing to escape, and the events are JSON
     * already.
     */
    static String events(RoomLog log, Slice slice) {
        return "{\"epoch\":\"" + log.epoch() + "\",\"oldest\":" + log.oldest() + ",\"head\":" + log.head()
                + ",\"events\":[" + String.join(",", slice.events())
                + "],\"later\":[" + String.join(",", log.about(slice.after() + 1, slice.to())) + "]}";
    }
}
