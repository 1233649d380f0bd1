package chat.parley.socket;

import chat.parley.settings.LiveSettings;
import java.util.function.LongSupplier;

/** When something came from a client last, and what that asks for. */
final class Lifeline {
    enum Need {
        NOTHING,
        BEAT,
        END
    }

    private final LiveSettings limits;
    private final LongSupplier nanos;
    private volatile long heard;
    private volatile long beaten;

    Lifeline(LiveSettings limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.heard = nanos.getAsLong();
        this.beaten = heard;
    }

    void heard() {
        heard = nanos.getAsLong();
    }

    /** One beat for each silence: what came since the last one counts, not the beat itself. */
    Need now() {
        long silence = nanos.getAsLong() - heard;
        if (silence >= limits.silence().toNanos()) return Need.END;
        boolean told = beaten - heard > 0;
        if (told || silence < limits.beat().toNanos()) return Need.NOTHING;
        beaten = nanos.getAsLong();
        return Need.BEAT;
    }
}
