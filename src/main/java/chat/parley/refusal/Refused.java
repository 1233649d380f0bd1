package chat.parley.refusal;

import java.time.Duration;
import java.util.Optional;

/** A no, on its way to the edge that translates it: a frame, a problem document or words beside a field. */
public final class Refused extends RuntimeException {
    private final Refusal refusal;
    private final Duration retryAfter;
    private final String words;
    private final long line;

    public Refused(Refusal refusal) {
        this(refusal, Duration.ZERO);
    }

    /** @param retryAfter when it may be tried again; zero if that is not known */
    public Refused(Refusal refusal, Duration retryAfter) {
        this(refusal, retryAfter, "", 0);
    }

    private Refused(Refusal refusal, Duration retryAfter, String words, long line) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
        this.words = words;
        this.line = line;
    }

    /** @param words of a rule, for the author to read; empty if it has none */
    public static Refused vetoed(String words) {
        return new Refused(Refusal.VETOED, Duration.ZERO, words, 0);
    }

    /** The no that something failed with; of any other failure, that it may be tried again. */
    public static Refused in(Throwable failed) {
        return failed.getCause() instanceof Refused no ? no : new Refused(Refusal.UNAVAILABLE);
    }

    /** The same no, to this line of a file; the first is 1. */
    public Refused atLine(long number) {
        return new Refused(refusal, retryAfter, words, number);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** The line of a file that is refused; 0 if it was no file. */
    public long line() {
        return line;
    }

    /** What to show instead of the words that the bundle has for this refusal. */
    public Optional<String> words() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
