package chat.parley.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times for events: UTC with milliseconds, never running backwards. Not thread-safe: the log's writer lock guards it. */
final class Stamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final InstantSource wall;
    private long last = Long.MIN_VALUE;
    private String text = "";

    static String text(Instant at) {
        return FORMAT.format(at);
    }

    Stamp(InstantSource wall) {
        this.wall = wall;
    }

    String now() {
        long millis = wall.millis();
        if (millis > last) {
            last = millis;
            text = text(Instant.ofEpochMilli(millis));
        }
        return text;
    }
}
