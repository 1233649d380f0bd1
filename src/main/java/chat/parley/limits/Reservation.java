package chat.parley.limits;

/**
 * The bytes of {@link InFlight} that one request or one answer holds. It grows, and is given back once. Thread-safe.
 */
public final class Reservation {
    private final InFlight inFlight;
    private final Address address;
    private long bytes;
    private boolean over;

    public Reservation(InFlight inFlight, Address address) {
        this.inFlight = inFlight;
        this.address = address;
    }

    /** Takes more bytes; returns whether they were within the bounds. */
    public synchronized boolean grow(long more) {
        if (over || !inFlight.take(address, more)) return false;
        bytes += more;
        return true;
    }

    public synchronized void giveBack() {
        if (!over) inFlight.give(address, bytes);
        over = true;
    }
}
