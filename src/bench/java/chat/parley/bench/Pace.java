package chat.parley.bench;

/**
 * When the generator reads again in a closed loop: four times in the time that a message takes to come back, so that a
 * read finds more and costs less. A message therefore waits an eighth of that time on average before it is read. The
 * others in flight keep the server busy meanwhile.
 */
final class Pace {
    private static final int ROUNDS = 4;
    private static final long LONGEST_NANOS = 2_000_000;
    private static final long ADAPT_EVERY_NANOS = 100_000_000;

    private final long inFlight;
    private long adapted;
    private long saidThen;
    private long round;

    /** @param inFlight messages that all talkers keep in flight together */
    Pace(long inFlight) {
        this.inFlight = inFlight;
    }

    /**
     * The time from the beginning of one round to that of the next.
     *
     * @param said all messages so far: each has taken the place of one that came back
     */
    long nanos(long now, long said) {
        if (adapted == 0) {
            remember(now, said);
        } else if (now - adapted >= ADAPT_EVERY_NANOS) {
            long comesBackAfter = inFlight * (now - adapted) / Math.max(1, said - saidThen);
            round = Math.min(LONGEST_NANOS, comesBackAfter / ROUNDS);
            remember(now, said);
        }
        return round;
    }

    private void remember(long now, long said) {
        adapted = now;
        saidThen = said;
    }
}
