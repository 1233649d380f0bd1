package chat.parley.socket;

import chat.parley.log.Slice;
import chat.parley.room.Attendance;
import chat.parley.room.Away;
import chat.parley.room.Room;
import chat.parley.room.Typing;
import chat.parley.settings.SendSettings;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.InstantSource;

/**
 * Cache of one room's frames, each encoded once for all connections at the same cursor.
 *
 * <p>Thread-safe: frames are immutable, and two threads that encode the same one at once do no harm. Errors: none.
 */
final class FrameCache {
    private record Signal(long version, String text) {}

    private record Crowd(long version, long head, String text) {}

    private final Room room;
    private final Wire wire;
    private final SendSettings limits;
    private final BeatCache beats;
    private volatile Batch newest = new Batch(-1, -1, -1, 0, "");
    private volatile Signal typing = new Signal(0, "");
    private volatile Signal away = new Signal(0, "");
    private volatile Crowd crowd = new Crowd(0, -1, "");

    FrameCache(Room room, Wire wire, SendSettings limits) {
        this.room = room;
        this.wire = wire;
        this.limits = limits;
        this.beats = new BeatCache(wire, InstantSource.system());
    }

    long head() {
        return room.log().head();
    }

    long typingVersion() {
        return room.typing().version();
    }

    /**
     * Returns the events after this cursor. The latest frame is reused if it was made for the same cursor and nothing
     * was removed meanwhile, even if there are newer events.
     */
    Batch batch(long cursor) {
        Batch frame = newest;
        long blanks = room.log().blanks();
        boolean valid = frame.after() + 1 >= room.log().oldest() && frame.blanks() == blanks;
        if (frame.asked() == cursor && valid) return frame;
        Slice slice = room.log().after(cursor, limits.batchEvents(), limits.batchBytes());
        frame = new Batch(cursor, slice.after(), slice.to(), blanks, wire.events(slice));
        newest = frame;
        return frame;
    }

    /** Returns the newest typing frame, at least as new as this version. */
    String typing(long version) {
        Signal frame = typing;
        if (frame.version() < version) {
            Typing.Signal now = room.typing();
            frame = new Signal(now.version(), wire.write(new ServerFrame.Typing(now.people())));
            typing = frame;
        }
        return frame.text();
    }

    long awayVersion() {
        return room.away().newest().version();
    }

    /** Returns the newest away frame, at least as new as this version. */
    String away(long version) {
        Signal frame = away;
        if (frame.version() < version) {
            Away.Signal now = room.away().newest();
            frame = new Signal(now.version(), wire.write(new ServerFrame.Away(now.people())));
            away = frame;
        }
        return frame.text();
    }

    long peopleVersion() {
        return room.attendance();
    }

    /**
     * Returns the list of people, at least as new as this version and never older than the event at the reader's
     * cursor.
     */
    String people(long version, long cursor) {
        Crowd frame = crowd;
        if (frame.version() < version || frame.head() < cursor) {
            long now = room.attendance();
            Attendance.Here here = room.here();
            frame = new Crowd(now, here.head(), wire.write(new ServerFrame.People(here.head(), here.people())));
            crowd = frame;
        }
        return frame.text();
    }

    String gap(long from, long to) {
        return wire.write(new ServerFrame.Gap(from, to, room.people()));
    }

    /**
     * Returns a beat.
     *
     * @param cursor the cursor of the connection that it is for
     */
    String beat(long cursor) {
        return beats.at(cursor);
    }
}
