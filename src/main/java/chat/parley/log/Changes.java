package chat.parley.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the events about a message without a walk over the log. One writer at a time; any thread reads. */
final class Changes {
    private static final Standing NOTHING = new Standing();

    private final Map<Long, Standing> byMessage = new ConcurrentHashMap<>();

    /** An event about a message that is still kept. */
    void put(long seq, long target) {
        byMessage.computeIfAbsent(target, message -> new Standing()).add(seq);
    }

    /** This message is no longer kept, so nobody asks about it. */
    void drop(long message) {
        byMessage.remove(message);
    }

    Standing of(long message) {
        return byMessage.getOrDefault(message, NOTHING);
    }

    /** The numbers of the events about these messages that come after the last of them, in order. */
    List<Long> about(long from, long to) {
        List<Long> about = new ArrayList<>();
        for (long message = from; message <= to; message++) {
            for (long seq : of(message).about()) if (seq > to) about.add(seq);
        }
        about.sort(null);
        return about;
    }
}
