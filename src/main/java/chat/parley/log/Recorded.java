package chat.parley.log;

import java.time.Instant;

/** What happened, with the number and the time that the log gave it. */
public record Recorded(long seq, Instant at, Fact fact) {}
