package chat.parley.api;

import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.runtime.Utf8;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Cuts a log into pages, each within a number of bytes. A page includes the later events about its messages. If both do
 * not fit, the later events are reduced to those that still count; if that is not enough, the page becomes shorter.
 */
final class History {
    private final RoomLog log;
    private final int most;
    private final long bytes;

    /** @param most the maximum number of events in a page */
    History(RoomLog log, int most, long bytes) {
        this.log = log;
        this.most = most;
        this.bytes = bytes;
    }

    /** Consecutive events, and the later events about them. */
    record Page(List<String> events, List<String> later) {}

    /** The page that begins after a number. */
    Page after(long seq) {
        return fitting(events -> log.next(seq, events, bytes));
    }

    /** The page that ends before a number. */
    Page before(long seq) {
        return fitting(events -> log.before(seq, events, bytes));
    }

    private Page fitting(IntFunction<Slice> slices) {
        Slice slice = slices.apply(most);
        while (true) {
            Page page = page(slice);
            int size = page.events().size();
            if (size <= 1 || bytes(page.events()) + bytes(page.later()) <= bytes) return page;
            slice = slices.apply(size / 2);
        }
    }

    private Page page(Slice slice) {
        List<String> later = log.about(slice.after() + 1, slice.to());
        long left = Math.max(0, bytes - bytes(slice.events()));
        boolean few = slice.events().isEmpty() || bytes(later) <= left;
        List<String> counting = few ? later : Outcome.of(later);
        // A single message must fit on a page, however many events are about it.
        boolean last = slice.events().size() == 1;
        return new Page(slice.events(), last ? Outcome.newest(counting, Math.max(left, bytes / 2)) : counting);
    }

    private static long bytes(List<String> events) {
        return events.stream().mapToLong(Utf8::length).sum();
    }
}
