package chat.parley.room.redis;

import chat.parley.log.Allowance;
import chat.parley.log.Member;
import chat.parley.text.RoomCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of a stream: an event, or, without a number, a signal.
 *
 * @param by the member's id; of a signal about a seat, its visitor
 */
record StreamRecord(long seq, long at, String kind, String by, String name, String members, long target) {
    /** A seat was given up or is somebody else's. */
    static final String SEAT = "-seat";
    /** A seat is another visitor id's, {@code members}, from now on. */
    static final String HANDED = "-handed";
    /** Somebody came, and no event tells it; {@code target} grows with each of these. */
    static final String JOINED = "-joined";
    /** The same of somebody who went. */
    static final String LEFT = "-left";
    /** Somebody writes, or stopped: {@code members} is true or false. */
    static final String TYPING = "-typing";

    /** Who is away: {@code members} are ids and milliseconds in turn; {@code target} grows with each change. */
    static final String AWAY = "-away";

    /** The text of event {@code target} is gone. */
    static final String BLANK = "-blank";

    /** From the stream that all nodes read. */
    static StreamRecord of(Map<String, String> fields) {
        return of(Long.parseLong(fields.get("seq")), fields);
    }

    static RoomCode room(Map<String, String> fields) {
        return new RoomCode(fields.get("room"));
    }

    /** From a room's own stream, as a script answers it: the id, and names and values in turn. */
    static StreamRecord of(Object entry) {
        List<?> parts = (List<?>) entry;
        List<?> flat = (List<?>) parts.get(1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) fields.put((String) flat.get(i), (String) flat.get(i + 1));
        String id = (String) parts.get(0);
        return of(Long.parseLong(id.substring(0, id.indexOf('-'))), fields);
    }

    private static StreamRecord of(long seq, Map<String, String> fields) {
        return new StreamRecord(
                seq,
                Long.parseLong(fields.get("at")),
                fields.get("kind"),
                fields.get("by"),
                fields.get("name"),
                fields.get("members"),
                Long.parseLong(fields.get("target")));
    }

    boolean comesOrGoes() {
        return kind.equals(JOINED) || kind.equals(LEFT);
    }

    Allowance allowance() {
        return switch (kind) {
            case "said" -> Allowance.MESSAGE;
            case "joined", "left" -> Allowance.COMING;
            default -> target == 0 && kind.equals("blank") ? Allowance.MESSAGE : Allowance.CHANGE;
        };
    }

    /** Earlier versions wrote {@code discussed}. */
    boolean setsTopic() {
        return kind.equals("topic") || kind.equals("discussed");
    }

    boolean signal() {
        return seq == 0;
    }

    Member member() {
        return new Member(by, name);
    }
}
