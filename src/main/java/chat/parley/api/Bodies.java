package chat.parley.api;

import chat.parley.log.Member;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.room.Room;
import chat.parley.search.Found;
import chat.parley.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.util.List;

/** Writes bodies ourselves, so that they are alike on every server. */
@ApplicationScoped
public class Bodies {
    /** What a visitor may know of a room. */
    public record Outside(String code, String title, String topic, String epoch) {}

    /** The first line of an exported room: what follows are the events {@code after + 1} to {@code head}. */
    public record Header(
            String format, int version, String code, String title, String topic, String epoch, long after, long head) {}

    /** JSON Lines: one object a line, UTF-8. */
    static final String LINES_TYPE = "application/x-ndjson";

    static final String LINES = LINES_TYPE + ";charset=UTF-8";

    static final String FORMAT = "parley-room";
    static final int FORMAT_VERSION = 1;

    /** The epoch is that of the numbers. */
    public record Finds(String epoch, List<Hit> hits, Long next) {}

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    String outside(Room room) {
        return jsonb.toJson(new Outside(
                room.code().value(),
                room.title().value(),
                room.topic().value(),
                room.log().epoch()));
    }

    String header(Room room, Slice kept) {
        return jsonb.toJson(new Header(
                FORMAT,
                FORMAT_VERSION,
                room.code().value(),
                room.title().value(),
                room.topic().value(),
                room.log().epoch(),
                kept.after(),
                kept.to()));
    }

    String found(RoomLog log, Found found) {
        return jsonb.toJson(new Finds(log.epoch(), found.hits(), found.next()));
    }

    String member(Member member) {
        return jsonb.toJson(member);
    }

    /** A page of history. Epoch and numbers have nothing to escape, and the events are JSON already. */
    static String events(RoomLog log, History.Page page) {
        return "{\"epoch\":\"" + log.epoch() + "\",\"oldest\":" + log.oldest() + ",\"head\":" + log.head()
                + ",\"events\":[" + String.join(",", page.events())
                + "],\"later\":[" + String.join(",", page.later()) + "]}";
    }
}
