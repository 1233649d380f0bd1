package chat.parley.archive;

import chat.parley.log.Allowance;
import chat.parley.log.Counts;
import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.log.StoredEvent;
import chat.parley.runtime.Utf8;
import chat.parley.settings.CapacitySettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Newest events of an archive: as many as a room may keep, but at least one if the archive has any. */
public final class Newest {
    private static final int NUMBER_AND_TIME = 60;

    /** An event and its encoded JSON members. */
    public record Written(StoredEvent event, String members) {}

    private final Counts counts;
    private final Deque<Written> written = new ArrayDeque<>();
    private long bytes;

    public Newest(RoomArchive archive, Notation notation, CapacitySettings limits) {
        this.counts = new Counts(limits);
        List<StoredEvent> events = archive.events();
        int from = events.size();
        while (from > 0 && takes(events.get(from - 1), notation)) from--;
    }

    private boolean takes(StoredEvent event, Notation notation) {
        String members = notation.write(event.event());
        long size = Utf8.length(members);
        Allowance allowance = Allowance.of(event.event());
        if (!written.isEmpty() && !counts.takes(allowance, size)) return false;
        counts.add(allowance, size);
        bytes += size;
        written.addFirst(new Written(event, members));
        return true;
    }

    /** Returns the events in order. */
    public List<Written> events() {
        return new ArrayList<>(written);
    }

    /** Returns the bytes of UTF-8 of all members. */
    public long bytes() {
        return bytes;
    }

    /** Returns the estimated heap use of the events, in bytes. */
    public long heap() {
        return Footprint.size(bytes) + (written.size() - 1) * Footprint.size(NUMBER_AND_TIME);
    }
}
