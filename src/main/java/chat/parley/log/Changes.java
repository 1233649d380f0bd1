package chat.parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Index from each message to the events about it, so that they are found without a scan of the log. One writer at a
 * time; any thread may read.
 */
final class Changes {
    private static final Standing NOTHING = new Standing();

    private final Map<Long, Standing> byMessage = new ConcurrentHashMap<>();

    /** Adds an event about a message that is still kept. */
    void put(long seq, long target) {
        byMessage.computeIfAbsent(target, message -> new Standing()).add(seq);
    }

    /** Removes a message that is no longer kept. */
    void drop(long message) {
        byMessage.remove(message);
    }

    Standing of(long message) {
        return byMessage.getOrDefault(message, NOTHING);
    }

    /**
     * Returns the numbers of the events about the messages {@code from} to {@code to} that come after {@code to}, in
     * order.
     */
    List<Long> about(long from, long to) {
        List<Long> about = new ArrayList<>();
        for (long message = from; message <= to; message++) {
            for (long seq : of(message).about()) if (seq > to) about.add(seq);
        }
        about.sort(null);
        return about;
    }
}
