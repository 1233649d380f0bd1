package chat.parley.socket;

import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.settings.SendSettings;
import chat.parley.wire.Wire;

/**
 * The {@code events} frames of one room that were made last: the newest, and an earlier one for readers that are
 * behind it.
 *
 * <p>Thread-safe: frames are immutable, and two threads that encode the same one at once do no harm. Errors: none.
 */
final class Batches {
    private static final Batch NONE = new Batch(-1, -1, -1, false, 0, new Frame(""));

    private final RoomLog log;
    private final Wire wire;
    private final SendSettings limits;
    private volatile Batch newest = NONE;
    private volatile Batch late = NONE;

    Batches(RoomLog log, Wire wire, SendSettings limits) {
        this.log = log;
        this.wire = wire;
        this.limits = limits;
    }

    /**
     * Returns events after this cursor. A frame that was made for this cursor is reused if nothing was removed
     * meanwhile, even if there are newer events. If the newest frame was cut, because a frame holds no more, a reader
     * behind it is sent no event beyond its end. It then shares the next frame with the others. Without this, readers
     * whose cursors once differed would need frames of their own for as long as each has more to read than a frame
     * holds. A cut frame is kept when the next one is made, because a pass sends both to one reader before it comes to
     * the next.
     */
    Batch after(long cursor) {
        long blanks = log.blanks();
        Batch batch = newest;
        if (fits(batch, cursor, blanks)) return batch;
        boolean full = batch.cut() && isValid(batch, blanks);
        if (full && cursor < batch.to()) return late(cursor, blanks, batch.to());
        Batch earlier = late;
        if (earlier.cut() && fits(earlier, cursor, blanks)) return earlier;
        long head = log.head();
        if (full) late = batch;
        batch = make(log.after(cursor, limits.batchEvents(), limits.batchBytes()), head, cursor, blanks);
        newest = batch;
        return batch;
    }

    private Batch late(long cursor, long blanks, long end) {
        Batch batch = late;
        if (fits(batch, cursor, blanks)) return batch;
        batch = make(upTo(end, cursor), end, cursor, blanks);
        late = batch;
        return batch;
    }

    private Slice upTo(long end, long cursor) {
        boolean near = end - cursor <= limits.batchEvents();
        if (near) return log.next(cursor, (int) (end - cursor), limits.batchBytes());
        return log.after(cursor, limits.batchEvents(), limits.batchBytes());
    }

    private Batch make(Slice slice, long end, long cursor, long blanks) {
        boolean cut = slice.to() < end;
        return new Batch(cursor, slice.after(), slice.to(), cut, blanks, new Frame(wire.events(slice)));
    }

    private boolean fits(Batch batch, long cursor, long blanks) {
        return batch.asked() == cursor && isValid(batch, blanks);
    }

    private boolean isValid(Batch batch, long blanks) {
        return batch.after() + 1 >= log.oldest() && batch.blanks() == blanks;
    }
}
