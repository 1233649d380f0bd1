package chat.parley.search;

import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.runtime.Utf8;
import chat.parley.wire.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One pass through a log, newest event first. It meets the newest edit of a message before the message, so it knows the
 * current text.
 */
final class Walk {
    private static final int STEP = 256;
    private static final String EDITED = Wire.kindMark("edited");
    private static final String REMOVED = Wire.kindMark("removed");

    private final RoomLog log;
    private final Phrase phrase;
    private final Function<String, StoredEvent> reading;
    private final int mostBytes;
    private int bytes;
    private final List<Hit> hits = new ArrayList<>();
    /** The current texts of edited messages; empty for removed ones, whose old text may still be in the log. */
    private final Map<Long, String> latest = new HashMap<>();

    /** @param mostBytes the pass ends with the hit whose text, together with those before it, has this length */
    Walk(RoomLog log, Phrase phrase, Function<String, StoredEvent> reading, int mostBytes) {
        this.log = log;
        this.phrase = phrase;
        this.reading = reading;
        this.mostBytes = mostBytes;
    }

    Found back(long before, int most, int events) {
        long from = Math.min(before, log.head() + 1);
        long seq = from;
        log.about(log.oldest(), from - 1).forEach(event -> changed(event, (one, newer) -> one.isEmpty() ? one : newer));
        while (seq > log.oldest() && !isFull(most) && from - seq < events) seq = step(seq, most);
        return new Found(hits, seq > log.oldest() ? seq : null);
    }

    /** Reads some events before this number, newest first, and returns the number of the last one read. */
    private long step(long before, int most) {
        Slice slice = log.before(before, STEP);
        long seq = slice.after() + slice.events().size() + 1;
        while (seq > slice.after() + 1 && !isFull(most)) {
            seq--;
            read(seq, slice.events().get((int) (seq - slice.after() - 1)));
        }
        return seq;
    }

    private boolean isFull(int most) {
        return hits.size() >= most || bytes >= mostBytes;
    }

    private void read(long seq, String event) {
        changed(event, (newer, older) -> newer);
        boolean asWritten = !latest.containsKey(seq);
        if (asWritten && !phrase.mayBeIn(event)) return;
        StoredEvent recorded = reading.apply(event);
        if (!(recorded.event() instanceof RoomEvent.Said said)) return;
        String text = asWritten ? said.content().text() : latest.get(seq);
        if (!phrase.isIn(text)) return;
        hits.add(Hit.of(recorded, text, phrase));
        bytes += Utf8.length(text);
    }

    private void changed(String event, BinaryOperator<String> which) {
        if (!event.contains(EDITED) && !event.contains(REMOVED)) return;
        RoomEvent change = reading.apply(event).event();
        if (change instanceof RoomEvent.Edited edit) latest.merge(edit.target(), edit.text(), which);
        if (change instanceof RoomEvent.Removed) latest.put(change.target(), "");
    }
}
