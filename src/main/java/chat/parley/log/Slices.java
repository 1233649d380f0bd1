package chat.parley.log;

import java.util.ArrayList;
import java.util.List;

/** Reads slices of the kept events without a lock. */
record Slices(KeptEvents kept) {
    /** Implements {@link RoomLog#after}. */
    Slice after(long seq, int events, long bytes) {
        long newest = kept.head();
        long after = Math.max(seq, kept.oldest() - 1);
        int step = Math.max(1, events);
        boolean all = after >= newest || newest - after <= step;
        return read(after, all ? newest : (after / step + 1) * step, bytes);
    }

    /** Implements {@link RoomLog#next(long, int, long)}. */
    Slice next(long seq, int events, long bytes) {
        long newest = kept.head();
        long after = Math.max(seq, kept.oldest() - 1);
        boolean none = after >= newest;
        return read(after, none ? newest : Math.min(after + Math.max(0, events), newest), bytes);
    }

    /** Implements {@link RoomLog#before(long, int, long)}. */
    Slice before(long seq, int events, long bytes) {
        long to = Math.min(Math.max(seq, 1) - 1, kept.head());
        long from = Math.max(to - Math.max(0, events), kept.oldest() - 1);
        long size = 0;
        long after = to;
        while (after > from && size <= bytes) size += bytesOf(after--);
        // The event read last exceeds the limit. It stays only if it is the only one.
        boolean over = size > bytes && after < to - 1;
        return read(over ? after + 1 : after, to, Long.MAX_VALUE);
    }

    private long bytesOf(long seq) {
        EncodedEvent entry = kept.get(seq);
        return entry == null ? 0 : entry.bytes();
    }

    private Slice read(long seq, long end, long bytes) {
        long after = Math.max(seq, kept.oldest() - 1);
        List<String> texts = new ArrayList<>((int) Math.max(0, end - after));
        long size = 0;
        for (long to = after; to < end && size < bytes; to++) {
            EncodedEvent entry = kept.get(to + 1);
            if (entry == null) return read(to + 1, end, bytes);
            texts.add(entry.json());
            size += entry.bytes();
        }
        return new Slice(after, after + texts.size(), texts);
    }
}
