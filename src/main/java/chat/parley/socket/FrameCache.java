package chat.parley.socket;

import chat.parley.log.Charter;
import chat.parley.room.Attendance;
import chat.parley.room.Away;
import chat.parley.room.Room;
import chat.parley.room.Typing;
import chat.parley.settings.SendSettings;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Cache of one room's frames, each encoded once for all connections at the same cursor.
 *
 * <p>Thread-safe: frames are immutable, and two threads that encode the same one at once do no harm. Errors: none.
 */
final class FrameCache {
    private record Signal(long version, Frame frame) {}

    private record Crowd(long version, long head, Frame frame) {}

    private static final Frame NONE = new Frame("");

    private final Room room;
    private final Wire wire;
    private final Batches events;
    private final BeatCache beats;
    private volatile Signal typing = new Signal(0, NONE);
    private volatile Signal away = new Signal(0, NONE);
    private volatile Crowd crowd = new Crowd(0, -1, NONE);

    FrameCache(Room room, Wire wire, SendSettings limits) {
        this.room = room;
        this.wire = wire;
        this.events = new Batches(room.log(), wire, limits);
        this.beats = new BeatCache(wire, InstantSource.system());
    }

    long head() {
        return room.log().head();
    }

    long typingVersion() {
        return room.typing().version();
    }

    /** Returns events after this cursor, as {@link Batches#after} does. */
    Batch batch(long cursor) {
        return events.after(cursor);
    }

    /** Returns the newest typing frame, at least as new as this version. */
    Frame typing(long version) {
        Signal signal = typing;
        if (signal.version() < version) {
            Typing.Signal now = room.typing();
            signal = new Signal(now.version(), new Frame(wire.write(new ServerFrame.Typing(now.people()))));
            typing = signal;
        }
        return signal.frame();
    }

    long awayVersion() {
        return room.away().newest().version();
    }

    /** Returns the newest away frame, at least as new as this version. */
    Frame away(long version) {
        Signal signal = away;
        if (signal.version() < version) {
            Away.Signal now = room.away().newest();
            signal = new Signal(now.version(), new Frame(wire.write(new ServerFrame.Away(now.people()))));
            away = signal;
        }
        return signal.frame();
    }

    long peopleVersion() {
        return room.attendance();
    }

    /**
     * Returns the list of people, at least as new as this version and never older than the event at the reader's
     * cursor.
     */
    Frame people(long version, long cursor) {
        Crowd list = crowd;
        if (list.version() < version || list.head() < cursor) {
            long now = room.attendance();
            Attendance.Here here = room.here();
            Frame frame = new Frame(wire.write(new ServerFrame.People(here.head(), here.people())));
            list = new Crowd(now, here.head(), frame);
            crowd = list;
        }
        return list.frame();
    }

    Frame gap(long from, long to) {
        Charter now = room.charter();
        List<ServerFrame.Holder> roles = ServerFrame.Holder.of(now.roles());
        List<ServerFrame.Muted> muted = ServerFrame.Muted.of(now.sanctions(), Instant.now());
        return new Frame(wire.write(new ServerFrame.Gap(from, to, room.people(), roles, muted)));
    }

    /**
     * Returns a beat.
     *
     * @param cursor the cursor of the connection that it is for
     */
    Frame beat(long cursor) {
        return beats.at(cursor);
    }
}
