package chat.parley.runtime;

import io.github.bucket4j.TimeMeter;

/** The clock that only runs on, as buckets of tokens ask for it. */
record Nanos(Time time) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        return time.nanoTime();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
