package chat.parley.runtime;

import io.github.bucket4j.TimeMeter;

/** The monotonic clock as Bucket4j's time meter. */
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
