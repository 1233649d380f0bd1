package chat.parley.log;

import chat.parley.settings.CapacitySettings;
import java.util.EnumMap;
import java.util.Map;

/** How many events a log keeps under each allowance, and their bytes. Not thread-safe. */
public final class Counts {
    private record Tally(int events, long bytes) {
        Tally plus(int more, long size) {
            return new Tally(events + more, bytes + size);
        }
    }

    private final Map<Allowance, Tally> kept = new EnumMap<>(Allowance.class);
    private final CapacitySettings limits;

    public Counts(CapacitySettings limits) {
        this.limits = limits;
        for (Allowance allowance : Allowance.values()) kept.put(allowance, new Tally(0, 0));
    }

    public void add(Allowance allowance, long size) {
        kept.put(allowance, kept.get(allowance).plus(1, size));
    }

    void remove(EncodedEvent entry) {
        kept.put(entry.allowance(), kept.get(entry.allowance()).plus(-1, -entry.bytes()));
    }

    /** Whether more is kept under it than may be. */
    boolean over(Allowance allowance) {
        Tally now = kept.get(allowance);
        return now.events() > mostEvents(allowance) || now.bytes() > mostBytes(allowance);
    }

    /** Whether one more event of this size can be kept under it. */
    public boolean takes(Allowance allowance, long size) {
        Tally now = kept.get(allowance);
        return now.events() < mostEvents(allowance) && now.bytes() + size <= mostBytes(allowance);
    }

    /** Whether messages are more than so many or have more bytes. */
    boolean exceed(int messages, long size) {
        Tally now = kept.get(Allowance.MESSAGE);
        return now.events() > messages || now.bytes() > size;
    }

    private int mostEvents(Allowance allowance) {
        return switch (allowance) {
            case MESSAGE -> limits.messages();
            case COMING -> limits.comings();
            case CHANGE -> limits.changes();
        };
    }

    /** A coming or going is small, for names are short. */
    private long mostBytes(Allowance allowance) {
        return switch (allowance) {
            case MESSAGE -> limits.messageBytes();
            case COMING -> Long.MAX_VALUE;
            case CHANGE -> limits.changeBytes();
        };
    }
}
