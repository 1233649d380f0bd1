package chat.parley.log;

import java.time.Instant;

/** An event with the number and the time that the log assigned. */
public record StoredEvent(long seq, Instant at, RoomEvent event) {}
