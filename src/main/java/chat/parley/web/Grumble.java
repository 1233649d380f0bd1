package chat.parley.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Something that anybody can make happen as often as they like: it is written down once a minute, with how often. */
final class Grumble {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final AtomicLong times = new AtomicLong();
    private final AtomicLong next;

    Grumble(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** @param writing is told how often it happened since it was written down last */
    void happened(LongConsumer writing) {
        times.incrementAndGet();
        long due = next.get();
        long now = nanos.getAsLong();
        if (now - due >= 0 && next.compareAndSet(due, now + MINUTE)) writing.accept(times.getAndSet(0));
    }
}
