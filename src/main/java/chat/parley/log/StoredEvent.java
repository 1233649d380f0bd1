package chat.parley.log;

import java.time.Instant;

/** What happened, with the number and the time that the log gave it. */
public record StoredEvent(long seq, Instant at, RoomEvent event) {}
