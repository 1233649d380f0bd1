package chat.parley.api;

import chat.parley.log.Slice;
import chat.parley.runtime.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Iterates over the lines of an exported room, in chunks of about 16 KiB. It uses the log's own encoded events, so that
 * an export needs no memory of its own.
 */
final class RoomLines implements Iterator<byte[]> {
    private static final int PART = 16 * 1024;

    private final String header;
    private final List<String> events;
    private int next = -1;

    RoomLines(String header, Slice kept) {
        this.header = header;
        this.events = kept.events();
    }

    long bytes() {
        return Utf8.length(header)
                + 1
                + events.stream().mapToLong(event -> Utf8.length(event) + 1).sum();
    }

    @Override
    public boolean hasNext() {
        return next < events.size();
    }

    @Override
    public byte[] next() {
        StringBuilder part = new StringBuilder(PART);
        while (hasNext() && part.length() < PART) {
            part.append(next < 0 ? header : events.get(next)).append('\n');
            next++;
        }
        return part.toString().getBytes(StandardCharsets.UTF_8);
    }
}
