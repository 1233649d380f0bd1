package chat.parley.api;

import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomLog;
import chat.parley.log.Sanction;
import chat.parley.log.Secret;
import chat.parley.log.Slice;
import chat.parley.log.Stamp;
import chat.parley.room.Room;
import chat.parley.room.RoomSanctions;
import chat.parley.search.Found;
import chat.parley.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.util.List;
import java.util.Optional;

/**
 * Writes the JSON bodies of answers. Parley does not use the container's JAX-RS providers here, so that bodies are
 * identical on every server.
 */
@ApplicationScoped
public class Bodies {
    /**
     * The details of a room that anybody may see without a seat.
     *
     * @param owned whether somebody has a role in the room, or can get one
     */
    public record Outside(String code, String title, String topic, String epoch, boolean owned) {}

    /** The first line of an exported room. The events {@code after + 1} to {@code head} follow it. */
    public record Header(
            String format, int version, String code, String title, String topic, String epoch, long after, long head) {}

    /** A member with their role, and the sealed charter if there is one. */
    public record Held(String id, String name, String role, String charter) {}

    /** The secret of a link, and the sealed charter if there is one. */
    public record Link(String role, String token, String charter) {}

    /** The sealed charter, or null. */
    public record Sealed(String charter) {}

    /** The bans in force, newest last. */
    public record Bans(List<Ban> bans) {}

    /**
     * A ban.
     *
     * @param until when it ends, or null
     * @param reason the reason, or null
     */
    public record Ban(String id, String name, String until, String reason) {
        static Ban of(RoomSanctions.Banned banned) {
            Sanction ban = banned.ban();
            String reason = ban.reason().isEmpty() ? null : ban.reason();
            return new Ban(banned.id(), ban.name(), ban.end().map(Stamp::text).orElse(null), reason);
        }
    }

    /** The media type of JSON Lines: one object a line, UTF-8. */
    static final String LINES_TYPE = "application/x-ndjson";

    static final String LINES = LINES_TYPE + ";charset=UTF-8";

    static final String FORMAT = "parley-room";
    static final int FORMAT_VERSION = 1;

    /** The result of a search, with the epoch that the event numbers belong to. */
    public record Finds(String epoch, List<Hit> hits, Long next) {}

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    String outside(Room room) {
        return jsonb.toJson(new Outside(
                room.code().value(),
                room.title().value(),
                room.topic().value(),
                room.log().epoch(),
                room.charter().isOwned()));
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

    String role(Member member, Role role, Optional<String> charter) {
        return jsonb.toJson(new Held(member.id(), member.name(), role.text(), charter.orElse(null)));
    }

    String link(Role role, Secret link, Optional<String> charter) {
        return jsonb.toJson(new Link(role.text(), link.text(), charter.orElse(null)));
    }

    String charter(Optional<String> sealed) {
        return jsonb.toJson(new Sealed(sealed.orElse(null)));
    }

    String bans(List<RoomSanctions.Banned> bans) {
        return jsonb.toJson(new Bans(bans.stream().map(Ban::of).toList()));
    }

    String reach(RoomSanctions.Reach reach) {
        return jsonb.toJson(reach);
    }

    /** Writes a page of history. Epoch and numbers need no escaping, and the events are JSON already. */
    static String events(RoomLog log, History.Page page) {
        return "{\"epoch\":\"" + log.epoch() + "\",\"oldest\":" + log.oldest() + ",\"head\":" + log.head()
                + ",\"events\":[" + String.join(",", page.events())
                + "],\"later\":[" + String.join(",", page.later()) + "]}";
    }
}
