package chat.parley.socket;

import chat.parley.log.Stamp;
import chat.parley.wire.ServerFrame;
import chat.parley.wire.Wire;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Cache of one room's newest beat, which connections at the same cursor share as long as its time is fresh.
 *
 * <p>Thread-safe: beats are immutable, and two threads that encode the same one at once do no harm. Errors: none.
 */
final class BeatCache {
    /** How much older than the moment of sending the time in a beat may be. */
    private static final long FRESH_MILLIS = 100;

    private record Beat(long cursor, long millis, Frame frame) {}

    private final Wire wire;
    private final InstantSource wall;
    private volatile Beat newest = new Beat(-1, Long.MIN_VALUE, new Frame(""));

    BeatCache(Wire wire, InstantSource wall) {
        this.wire = wire;
        this.wall = wall;
    }

    /** Returns a beat for a connection at this cursor. */
    Frame at(long cursor) {
        Beat beat = newest;
        Instant now = wall.instant();
        if (beat.cursor() == cursor && isFresh(beat, now)) return beat.frame();
        beat = new Beat(
                cursor, now.toEpochMilli(), new Frame(wire.write(new ServerFrame.Beat(cursor, Stamp.text(now)))));
        newest = beat;
        return beat.frame();
    }

    /** A clock that was set back makes a beat stale too. */
    private static boolean isFresh(Beat beat, Instant now) {
        return beat.millis() <= now.toEpochMilli() && now.toEpochMilli() <= beat.millis() + FRESH_MILLIS;
    }
}
