package chat.parley.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Thrown when a request is refused. The edge translates it into a frame, a problem document or a text beside a field.
 */
public final class Refused extends RuntimeException {
    private final Refusal refusal;
    private final Duration retryAfter;
    private final String words;
    private final long line;
    private final String holder;

    public Refused(Refusal refusal) {
        this(refusal, Duration.ZERO);
    }

    /** @param retryAfter the time until the request may be repeated; zero if unknown, or never */
    public Refused(Refusal refusal, Duration retryAfter) {
        this(refusal, retryAfter, "", 0, "");
    }

    private Refused(Refusal refusal, Duration retryAfter, String words, long line, String holder) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.words = words;
        this.line = line;
        this.holder = holder;
    }

    /** @param words the rule's explanation for the author; empty if it has none */
    public static Refused vetoed(String words) {
        return new Refused(Refusal.VETOED, Duration.ZERO, words, 0, "");
    }

    /**
     * @param left how long the ban is in force; zero if it has no end
     * @param reason as the moderator wrote it; empty if there is none
     */
    public static Refused banned(Duration left, String reason) {
        return new Refused(Refusal.BANNED, left, reason, 0, "");
    }

    /** @param holder the name of the person in the room who has the name, or one that looks like it */
    public static Refused nameOf(String holder) {
        return new Refused(Refusal.NAME_TAKEN, Duration.ZERO, "", 0, holder);
    }

    /** The refusal that caused a failure; {@link Refusal#UNAVAILABLE} for any other failure. */
    public static Refused in(Throwable failed) {
        return failed.getCause() instanceof Refused no ? no : new Refused(Refusal.UNAVAILABLE);
    }

    /** A copy of this refusal that names a line of a file; the first line is 1. */
    public Refused atLine(long number) {
        return new Refused(refusal, retryAfter, words, number, holder);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** The time from which on a taken name is free, in whole seconds; empty if it is unknown. */
    public Optional<Instant> freeAt() {
        if (refusal != Refusal.NAME_TAKEN || retryAfter.isZero()) return Optional.empty();
        return Optional.of(secondFrom(Instant.now().plus(retryAfter)));
    }

    /** The first whole second at which a name that is free from {@code time} on is free. */
    static Instant secondFrom(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? second : second.plusSeconds(1);
    }

    /** The name of the person present who has the wanted name, or one that looks like it. */
    public Optional<String> holder() {
        return holder.isEmpty() ? Optional.empty() : Optional.of(holder);
    }

    /** The refused line of a file; 0 if the refusal is not about a file. */
    public long line() {
        return line;
    }

    /** The explanation to show instead of the bundle's text for this refusal. */
    public Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
