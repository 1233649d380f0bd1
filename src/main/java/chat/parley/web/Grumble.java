package chat.parley.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Limits the log lines about an event that any client can cause: one line a minute, with the count. */
final class Grumble {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final AtomicLong times = new AtomicLong();
    private final AtomicLong next;

    Grumble(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** @param writing receives the number of occurrences since the last line */
    void happened(LongConsumer writing) {
        times.incrementAndGet();
        long due = next.get();
        long now = nanos.getAsLong();
        if (now - due >= 0 && next.compareAndSet(due, now + MINUTE)) writing.accept(times.getAndSet(0));
    }
}
