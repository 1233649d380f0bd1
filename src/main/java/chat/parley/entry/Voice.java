package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Budget;

/** The budget of one visitor for messages in one room, in addition to the budget of the seat itself. Thread-safe. */
public final class Voice {
    private static final int CHARS = 4_096;

    private final Voices voices;
    private final String place;
    private final Address address;
    private int connections;
    private long since;
    private Budget own;

    Voice(Voices voices, String place, Address address) {
        this.voices = voices;
        this.place = place;
        this.address = address;
        this.since = voices.now();
    }

    /** Counts a connection that begins. */
    public synchronized void begins() {
        if (connections++ > 0) return;
        if (own == null) since = voices.now();
        else voices.comesBack(place, address);
    }

    /** Counts a connection that ends. */
    public synchronized void ends() {
        if (--connections == 0 && own != null) voices.goes(place, address);
    }

    /**
     * Charges a message of this many characters; a long message costs as much as several.
     *
     * @throws Refused {@link chat.parley.refusal.Refusal#TOO_FAST} with the time until it may be sent
     */
    public void spend(int chars) {
        long amount = 1L + chars / CHARS;
        Budget mine = own();
        if (mine != null && mine.trySpend(amount)) return;
        try {
            voices.spendShared(place, address, amount);
        } catch (Refused no) {
            throw mine == null || mine.until(amount).compareTo(no.retryAfter()) >= 0
                    ? no
                    : new Refused(no.refusal(), mine.until(amount));
        }
    }

    private synchronized Budget own() {
        if (own == null && connections > 0 && voices.isSettled(since)) own = voices.settle(place, address);
        return own;
    }
}
