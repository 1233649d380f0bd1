package chat.parley.wire;

import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Stamp;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Reads and writes events as JSON; no other class does. Thread-safe and stateless. */
final class EventJson implements RoomEvent.Reader<JsonObjectBuilder> {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final EventJson WRITER = new EventJson();
    private static final int KIND_CHARS = 40;

    private EventJson() {}

    /** The members of the event's JSON object, without braces, to follow {@code seq} and {@code at}. */
    static String members(RoomEvent event) {
        if (event instanceof RoomEvent.Unknown unknown) return unknown.members();
        String object = event.on(WRITER).build().toString();
        return object.substring(1, object.length() - 1);
    }

    /** @throws Refused {@link Refusal#UNREADABLE} */
    static RoomEvent read(Fields event) {
        return read(event, member(event, "by"));
    }

    private static Member member(Fields event, String name) {
        Fields member = Incoming.needed(event.object(name));
        return new Member(text(member, "id"), text(member, "name"));
    }

    private static Role role(Fields event) {
        return Incoming.role(text(event, "role"));
    }

    private static RoomEvent read(Fields event, Member by) {
        String kind = text(event, "kind");
        return switch (kind) {
            case "joined" -> new RoomEvent.Joined(by);
            case "left" -> new RoomEvent.Left(by);
            case "said" -> new RoomEvent.Said(by, draft(event), ContentJson.read(event));
            case "edited" -> new RoomEvent.Edited(by, draft(event), target(event), text(event, "text"));
            case "removed" -> new RoomEvent.Removed(by, draft(event), target(event));
            case "reacted" ->
                new RoomEvent.Reacted(by, draft(event), target(event), text(event, "emoji"), flag(event, "on"));
            case "renamed" -> new RoomEvent.Renamed(by, draft(event), text(event, "was"));
            case "topic" -> new RoomEvent.TopicSet(by, draft(event), text(event, "topic"));
            case "appointed" -> new RoomEvent.Appointed(by, draft(event), member(event, "member"), role(event));
            case "dismissed" -> new RoomEvent.Dismissed(by, draft(event), member(event, "member"), role(event));
            case "renewed" -> new RoomEvent.Renewed(by, draft(event));
            case "muted" -> new RoomEvent.Muted(by, draft(event), member(event, "member"), until(event));
            case "unmuted" -> new RoomEvent.Unmuted(by, draft(event), member(event, "member"));
            case "kicked" -> new RoomEvent.Kicked(by, draft(event), member(event, "member"));
            case "banned" -> new RoomEvent.Banned(by, draft(event), member(event, "member"), until(event));
            case "unbanned" -> new RoomEvent.Unbanned(by, draft(event), member(event, "member"));
            case "cleared" -> new RoomEvent.Cleared(by, draft(event), member(event, "member"), count(event));
            case "restored" -> new RoomEvent.Restored(by, draft(event), target(event), ContentJson.read(event));
            case "blank" -> new RoomEvent.Blank(by, optionalDraft(event), optionalTarget(event));
            default -> unknown(kind, event, by);
        };
    }

    /**
     * Reads an unknown kind. Its members are written again, so that a duplicate member is read here as every other
     * reader reads it.
     */
    private static RoomEvent unknown(String kind, Fields event, Member by) {
        boolean named =
                kind.length() <= KIND_CHARS && !kind.isEmpty() && kind.chars().allMatch(EventJson::isKindChar);
        if (!named) throw new Refused(Refusal.UNREADABLE);
        return new RoomEvent.Unknown(kind, by, optionalDraft(event), optionalTarget(event), event.without("seq", "at"));
    }

    private static boolean isKindChar(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    @Override
    public JsonObjectBuilder joined(RoomEvent.Joined event) {
        return common(event);
    }

    @Override
    public JsonObjectBuilder left(RoomEvent.Left event) {
        return common(event);
    }

    @Override
    public JsonObjectBuilder said(RoomEvent.Said event) {
        return ContentJson.write(event.content(), common(event));
    }

    @Override
    public JsonObjectBuilder edited(RoomEvent.Edited event) {
        return common(event).add("text", event.text());
    }

    @Override
    public JsonObjectBuilder removed(RoomEvent.Removed event) {
        return common(event);
    }

    @Override
    public JsonObjectBuilder reacted(RoomEvent.Reacted event) {
        return common(event).add("emoji", event.emoji()).add("on", event.on());
    }

    @Override
    public JsonObjectBuilder renamed(RoomEvent.Renamed event) {
        return common(event).add("was", event.was());
    }

    @Override
    public JsonObjectBuilder topicSet(RoomEvent.TopicSet event) {
        return common(event).add("topic", event.topic());
    }

    @Override
    public JsonObjectBuilder appointed(RoomEvent.Appointed event) {
        return about(event.member(), event).add("role", event.role().text());
    }

    @Override
    public JsonObjectBuilder dismissed(RoomEvent.Dismissed event) {
        return about(event.member(), event).add("role", event.role().text());
    }

    @Override
    public JsonObjectBuilder renewed(RoomEvent.Renewed event) {
        return common(event);
    }

    @Override
    public JsonObjectBuilder muted(RoomEvent.Muted event) {
        return until(event.until(), about(event.member(), event));
    }

    @Override
    public JsonObjectBuilder unmuted(RoomEvent.Unmuted event) {
        return about(event.member(), event);
    }

    @Override
    public JsonObjectBuilder kicked(RoomEvent.Kicked event) {
        return about(event.member(), event);
    }

    @Override
    public JsonObjectBuilder banned(RoomEvent.Banned event) {
        return until(event.until(), about(event.member(), event));
    }

    @Override
    public JsonObjectBuilder unbanned(RoomEvent.Unbanned event) {
        return about(event.member(), event);
    }

    @Override
    public JsonObjectBuilder cleared(RoomEvent.Cleared event) {
        return about(event.member(), event).add("count", event.count());
    }

    @Override
    public JsonObjectBuilder restored(RoomEvent.Restored event) {
        return ContentJson.write(event.content(), common(event));
    }

    @Override
    public JsonObjectBuilder blank(RoomEvent.Blank event) {
        return common(event);
    }

    /** Never called, because {@link #members} handles unknown kinds itself. */
    @Override
    public JsonObjectBuilder unknown(RoomEvent.Unknown event) {
        throw new IllegalStateException(event.kind());
    }

    /** The members of every kind: the kind, the author, and the draft and the target if there is one. */
    private static JsonObjectBuilder common(RoomEvent event) {
        JsonObjectBuilder object =
                JSON.createObjectBuilder().add("kind", event.kind()).add("by", json(event.by()));
        if (event.draft() != null) object.add("draft", event.draft().toString());
        return event.target() == 0 ? object : object.add("target", event.target());
    }

    private static JsonObjectBuilder about(Member member, RoomEvent event) {
        return common(event).add("member", json(member));
    }

    private static JsonObjectBuilder until(Instant end, JsonObjectBuilder object) {
        return end == null ? object : object.add("until", Stamp.text(end));
    }

    /** The end of a sanction; null if it has none. */
    private static Instant until(Fields event) {
        return event.text("until").map(Incoming::instant).orElse(null);
    }

    private static int count(Fields event) {
        return Incoming.needed(event.number("count")
                .filter(count -> count >= 0 && count <= Integer.MAX_VALUE)
                .map(Long::intValue));
    }

    private static JsonObjectBuilder json(Member member) {
        return JSON.createObjectBuilder().add("id", member.id()).add("name", member.name());
    }

    private static UUID draft(Fields event) {
        return Incoming.draft(text(event, "draft"));
    }

    /** The draft of the event; null if there is none. */
    private static UUID optionalDraft(Fields event) {
        return event.text("draft").map(Incoming::draft).orElse(null);
    }

    private static long target(Fields event) {
        return Incoming.needed(event.number("target"));
    }

    private static long optionalTarget(Fields event) {
        return event.number("target").orElse(0L);
    }

    private static String text(Fields fields, String name) {
        return Incoming.needed(fields.text(name));
    }

    private static boolean flag(Fields fields, String name) {
        return Incoming.needed(fields.flag(name));
    }
}
