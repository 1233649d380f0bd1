package chat.parley.log;

import chat.parley.settings.CapacitySettings;
import java.util.EnumMap;
import java.util.Map;

/** Counts the kept events of each allowance, and their size in bytes of UTF-8. Not thread-safe. */
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

    /** Returns whether this allowance is exceeded. */
    boolean over(Allowance allowance) {
        Tally now = kept.get(allowance);
        return now.events() > maxEvents(allowance) || now.bytes() > maxBytes(allowance);
    }

    /** Returns whether one more event of this size fits within this allowance. */
    public boolean takes(Allowance allowance, long size) {
        Tally now = kept.get(allowance);
        return now.events() < maxEvents(allowance) && now.bytes() + size <= maxBytes(allowance);
    }

    /** Returns whether the log keeps more than {@code messages} messages, or more than {@code size} bytes of them. */
    boolean exceed(int messages, long size) {
        Tally now = kept.get(Allowance.MESSAGE);
        return now.events() > messages || now.bytes() > size;
    }

    private int maxEvents(Allowance allowance) {
        return switch (allowance) {
            case MESSAGE -> limits.messages();
            case COMING -> limits.comings();
            case CHANGE -> limits.changes();
        };
    }

    /** Returns the byte limit. Joins and leaves have none: they are small, because names are short. */
    private long maxBytes(Allowance allowance) {
        return switch (allowance) {
            case MESSAGE -> limits.messageBytes();
            case COMING -> Long.MAX_VALUE;
            case CHANGE -> limits.changeBytes();
        };
    }
}
