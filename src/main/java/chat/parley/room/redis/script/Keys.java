package chat.parley.room.redis.script;

import chat.parley.text.RoomCode;
import java.util.List;

/**
 * The names of everything in Redis. All have the same hash tag, so that an act on a room may write to its own keys and to
 * those that all rooms share.
 */
public final class Keys {
    private static final String BUCKET = ":{b0}:";

    private final String prefix;

    public Keys(String name) {
        this.prefix = name + BUCKET;
    }

    public String delivery() {
        return prefix + "delivery";
    }

    public String life() {
        return prefix + "life";
    }

    /** Leases, by the node's id. */
    public String nodes() {
        return prefix + "nodes";
    }

    /** Who is there on this node. */
    public String node(String id) {
        return prefix + "node:" + id;
    }

    /** Whose grace is over when. */
    public String due() {
        return prefix + "due";
    }

    /** Which seats are free again when, if nobody comes for them. */
    public String unclaimed() {
        return prefix + "unclaimed";
    }

    /** In which rooms a visitor has a seat. */
    public String seated(String visitor) {
        return prefix + "visitor:" + visitor;
    }

    /** There while an id is retired. */
    public String retired(String visitor) {
        return prefix + "retired:" + visitor;
    }

    /** Imported rooms by the time when they end. */
    public String imports() {
        return prefix + "imports";
    }

    /** Bytes and founder of each. */
    public String imported() {
        return prefix + "imported";
    }

    public String meta(RoomCode code) {
        return prefix + "room:" + code.value();
    }

    String events(RoomCode code) {
        return meta(code) + ":events";
    }

    String draft(RoomCode code, String name) {
        return meta(code) + ":draft:" + name;
    }

    /** As {@code room.lua} wants them. */
    public List<String> room(RoomCode code, String node, String draft) {
        String meta = meta(code);
        return List.of(
                meta,
                events(code),
                meta + ":seats",
                meta + ":looks",
                meta + ":here",
                meta + ":people",
                meta + ":blanks",
                meta + ":away",
                delivery(),
                due(),
                unclaimed(),
                node(node),
                draft(code, draft));
    }
}
