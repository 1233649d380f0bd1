package chat.parley.socket;

import chat.parley.log.Slice;
import chat.parley.room.Attendance;
import chat.parley.room.Away;
import chat.parley.room.Room;
import chat.parley.room.Typing;
import chat.parley.settings.SendSettings;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;

/**
 * The frames of one room that its connections share, each made once for all connections at the same cursor.
 *
 * <p>Thread-safe: frames are immutable, and two threads that make the same one at once do no harm. Errors: none.
 */
final class FrameCache {
    private record Signal(long version, String text) {}

    private record Crowd(long version, long head, String text) {}

    private final Room room;
    private final Wire wire;
    private final SendSettings limits;
    private volatile Batch newest = new Batch(-1, -1, -1, 0, "");
    private volatile Signal typing = new Signal(0, "");
    private volatile Signal away = new Signal(0, "");
    private volatile Crowd crowd = new Crowd(0, -1, "");

    FrameCache(Room room, Wire wire, SendSettings limits) {
        this.room = room;
        this.wire = wire;
        this.limits = limits;
    }

    long head() {
        return room.log().head();
    }

    long typingVersion() {
        return room.typing().version();
    }

    /**
     * The events after this cursor: the frame made last, if it was for the same cursor and nothing was removed meanwhile, even
     * if there are newer events.
     */
    Batch batch(long cursor) {
        Batch made = newest;
        long blanks = room.log().blanks();
        boolean whole = made.after() + 1 >= room.log().oldest() && made.blanks() == blanks;
        if (made.asked() == cursor && whole) return made;
        Slice slice = room.log().after(cursor, limits.batchEvents(), limits.batchBytes());
        made = new Batch(cursor, slice.after(), slice.to(), blanks, wire.events(slice));
        newest = made;
        return made;
    }

    /** The newest typing frame, at least as new as this version. */
    String typing(long version) {
        Signal made = typing;
        if (made.version() < version) {
            Typing.Signal now = room.typing();
            made = new Signal(now.version(), wire.write(new ServerFrame.Typing(now.people())));
            typing = made;
        }
        return made.text();
    }

    long awayVersion() {
        return room.away().newest().version();
    }

    /** The newest away frame, at least as new as this version. */
    String away(long version) {
        Signal made = away;
        if (made.version() < version) {
            Away.Signal now = room.away().newest();
            made = new Signal(now.version(), wire.write(new ServerFrame.Away(now.people())));
            away = made;
        }
        return made.text();
    }

    long peopleVersion() {
        return room.attendance();
    }

    /** The list of people, at least as new as this version, and never older than the event at the reader's cursor. */
    String people(long version, long cursor) {
        Crowd made = crowd;
        if (made.version() < version || made.head() < cursor) {
            long now = room.attendance();
            Attendance.Here here = room.here();
            made = new Crowd(now, here.head(), wire.write(new ServerFrame.People(here.head(), here.people())));
            crowd = made;
        }
        return made.text();
    }

    String gap(long from, long to) {
        return wire.write(new ServerFrame.Gap(from, to, room.people()));
    }

    /** @param cursor of the connection that it is for */
    String beat(long cursor) {
        return wire.write(new ServerFrame.Beat(cursor));
    }
}
