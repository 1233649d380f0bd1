package chat.parley.api;

import chat.parley.room.Member;
import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.room.Room;
import chat.parley.room.RoomLog;
import chat.parley.room.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyOrderStrategy;

/** Reads and writes bodies ourselves, so that what cannot be read is refused alike on every server. */
@ApplicationScoped
public class Bodies {
    /** What {@code POST api/rooms} takes; both may be absent. */
    public record NewRoom(String title, String code) {}

    /** What {@code POST api/rooms/{code}/members} takes. */
    public record NewMember(String name) {}

    /** What a visitor may know of a room. */
    public record Outside(String code, String title, String epoch) {}

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    /** @throws Refused {@link Refusal#UNREADABLE} */
    <B> B read(String body, Class<B> type) {
        try {
            B read = jsonb.fromJson(body, type);
            if (read != null) return read;
        } catch (JsonbException | JsonException | IllegalStateException | ArithmeticException e) {
            // refused below
        }
        throw new Refused(Refusal.UNREADABLE);
    }

    String outside(Room room) {
        return jsonb.toJson(new Outside(
                room.code().value(), room.title().value(), room.log().epoch()));
    }

    String member(Member member) {
        return jsonb.toJson(member);
    }

    /** Epoch and numbers have nothing to escape, and the events are JSON already. */
    static String events(RoomLog log, Slice slice) {
        return "{\"epoch\":\"" + log.epoch() + "\",\"oldest\":" + log.oldest() + ",\"head\":" + log.head()
                + ",\"events\":[" + String.join(",", slice.events()) + "]}";
    }
}
