package chat.parley.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Clock for events: UTC with milliseconds, never running backwards. Not thread-safe; the ledger's lock guards it. */
public final class Stamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final InstantSource wall;
    private long last = Long.MIN_VALUE;
    private String text = "";

    /** Formats a time as events show it. */
    public static String text(Instant at) {
        return FORMAT.format(at);
    }

    public Stamp(InstantSource wall) {
        this.wall = wall;
    }

    public String now() {
        notBefore(wall.instant());
        return text;
    }

    /** Ensures that this clock shows no time before this one from now on. */
    public void notBefore(Instant at) {
        long millis = at.toEpochMilli();
        if (millis <= last) return;
        last = millis;
        text = text(Instant.ofEpochMilli(millis));
    }
}
