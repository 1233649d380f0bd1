package chat.parley.room.redis;

import chat.parley.log.Allowance;
import chat.parley.log.Member;
import chat.parley.log.RoomLog;
import chat.parley.log.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An event as an entry of a stream.
 *
 * @param at milliseconds since the epoch
 * @param members the members of its JSON object
 * @param target the event that it is about; 0 if it is about none
 */
record StreamEvent(long seq, long at, String kind, Member by, String members, long target) implements Delivery {
    @Override
    public boolean on(Predicate<StreamEvent> events, Signal.Listener signals) {
        return events.test(this);
    }

    /**
     * Decodes an entry of a delivery stream. Signals of version 0.1 appear there as events without a number.
     */
    static Delivery delivered(Map<String, String> fields) {
        long seq = Long.parseLong(fields.get("seq"));
        return seq == 0 ? new Signal.Unknown(fields.get("kind")) : of(seq, fields);
    }

    /** Decodes an entry of a room's own stream: the id, then names and values alternately. */
    static StreamEvent kept(Object entry) {
        List<?> parts = (List<?>) entry;
        List<?> flat = (List<?>) parts.get(1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) fields.put((String) flat.get(i), (String) flat.get(i + 1));
        String id = (String) parts.get(0);
        return of(Long.parseLong(id.substring(0, id.indexOf('-'))), fields);
    }

    private static StreamEvent of(long seq, Map<String, String> fields) {
        return new StreamEvent(
                seq,
                Long.parseLong(fields.get("at")),
                fields.get("kind"),
                new Member(fields.get("by"), fields.get("name")),
                fields.get("members"),
                Long.parseLong(fields.get("target")));
    }

    Allowance allowance() {
        if (isMessage()) return Allowance.MESSAGE;
        return isJoin() || isLeave() ? Allowance.COMING : Allowance.CHANGE;
    }

    /**
     * Returns whether the event is a message or the tombstone of one. A tombstone keeps the kind of its event; its
     * members show that it is a tombstone.
     */
    boolean isMessage() {
        return kind.equals("said") || (kind.equals("blank") && target == 0);
    }

    boolean isJoin() {
        return kind.equals("joined");
    }

    boolean isLeave() {
        return kind.equals("left");
    }

    boolean isRename() {
        return kind.equals("renamed");
    }

    boolean isRemoval() {
        return kind.equals("removed");
    }

    /**
     * Returns whether the event may change the charter: it is not a message, a join or a leave, and is about no
     * message.
     */
    boolean mayChangeCharter() {
        return target == 0 && allowance() == Allowance.CHANGE;
    }

    /** Returns the time as logs show it. */
    String stamp() {
        return Stamp.text(Instant.ofEpochMilli(at));
    }

    /** Returns the event as readers receive it. */
    String text() {
        return RoomLog.text(seq, stamp(), members);
    }
}
