package chat.parley.room;

import java.time.Duration;

/** A no, on its way to the edge that translates it: a frame, a problem document or words beside a field. */
public final class Refused extends RuntimeException {
    private final Refusal refusal;
    private final Duration retryAfter;

    public Refused(Refusal refusal) {
        this(refusal, Duration.ZERO);
    }

    /** @param retryAfter when it may be tried again; zero if that is not known */
    public Refused(Refusal refusal, Duration retryAfter) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
