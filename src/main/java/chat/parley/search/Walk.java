package chat.parley.search;

import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.log.StoredEvent;
import chat.parley.runtime.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One pass through a log, newest event first. It meets the newest edit of a message before the message, so it knows the
 * current text.
 */
final class Walk {
    private static final int STEP = 256;

    private final RoomLog log;
    private final Phrase phrase;
    private final Function<String, StoredEvent> reading;
    private final int mostBytes;
    private int bytes;
    private final List<Hit> hits = new ArrayList<>();
    private final LatestTexts latest = new LatestTexts();

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
        List<String> later = log.about(log.oldest(), from - 1);
        for (int i = later.size() - 1; i >= 0; i--) change(later.get(i));
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
        change(event);
        Optional<String> changed = latest.of(seq);
        if (changed.isEmpty() && !phrase.mayBeIn(event)) return;
        StoredEvent recorded = reading.apply(event);
        String text = changed.orElseGet(() -> written(recorded.event()));
        if (text.isEmpty() || !phrase.isIn(text)) return;
        hits.add(Hit.of(recorded, text, phrase));
        bytes += Utf8.length(text);
    }

    private static String written(RoomEvent event) {
        return event instanceof RoomEvent.Said said ? said.content().text() : "";
    }

    private void change(String event) {
        if (LatestTexts.mayChange(event)) latest.add(reading.apply(event).event());
    }
}
