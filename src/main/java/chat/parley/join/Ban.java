package chat.parley.join;

import chat.parley.refusal.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The sentence that tells a visitor that they are banned from the room of the join page. The server does not know the
 * reader's time zone, so the time is in UTC until a script writes it again.
 */
public final class Ban {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final String TIME = "{time}";

    private final String sentence;
    private final String reason;
    private final boolean ends;
    private final Instant now = Instant.now();
    private final Instant until;

    /** @param no the refusal, with the time until the ban ends and the moderator's reason, if it has them */
    Ban(Words words, Refused no) {
        ends = !no.retryAfter().isZero();
        sentence = words.banned(ends);
        reason = no.words().orElse("");
        until = now.plus(no.retryAfter()).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether the ban ends. */
    public boolean isEnding() {
        return ends;
    }

    /** The sentence up to the time; the whole of it if the ban does not end. */
    public String getBefore() {
        return ends ? sentence.substring(0, sentence.indexOf(TIME)) : sentence;
    }

    /** The sentence after the time. */
    public String getAfter() {
        return ends ? sentence.substring(sentence.indexOf(TIME) + TIME.length()) : "";
    }

    /** The end of the ban in ISO 8601, in whole seconds. */
    public String getUntil() {
        return until.toString();
    }

    /** The time of this page. */
    public String getNow() {
        return now.toString();
    }

    /** The end of the ban, for readers without scripts. */
    public String getShown() {
        return SHOWN.format(until);
    }

    /** The reason; empty if there is none. */
    public String getReason() {
        return reason;
    }
}
