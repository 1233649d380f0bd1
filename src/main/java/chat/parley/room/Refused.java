package chat.parley.room;

import java.time.Duration;
import java.util.Optional;

/** A no, on its way to the edge that translates it: a frame, a problem document or words beside a field. */
public final class Refused extends RuntimeException {
    private final Refusal refusal;
    private final Duration retryAfter;
    private final String words;

    public Refused(Refusal refusal) {
        this(refusal, Duration.ZERO);
    }

    /** @param retryAfter when it may be tried again; zero if that is not known */
    public Refused(Refusal refusal, Duration retryAfter) {
        this(refusal, retryAfter, "");
    }

    private Refused(Refusal refusal, Duration retryAfter, String words) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.words = words;
    }

    /** @param words of a rule, for the author to read; empty if it has none */
    static Refused vetoed(String words) {
        return new Refused(Refusal.VETOED, Duration.ZERO, words);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** What to show instead of the words that the bundle has for this refusal. */
    public Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
