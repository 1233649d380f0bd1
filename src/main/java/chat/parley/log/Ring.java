package chat.parley.log;

/**
 * Kept entries by number, in an array that doubles when it is full. One writer at a time. Readers need no lock if they
 * read the log's head first; an entry that a writer has dropped or replaced meanwhile reads as null.
 */
final class Ring {
    private volatile EncodedEvent[] slots = new EncodedEvent[16];

    EncodedEvent get(long seq) {
        EncodedEvent[] now = slots;
        EncodedEvent entry = now[slot(seq, now)];
        return entry != null && entry.seq() == seq ? entry : null;
    }

    void put(EncodedEvent entry, long oldest) {
        if (entry.seq() - oldest >= slots.length) grow(oldest, entry.seq());
        EncodedEvent[] now = slots;
        now[slot(entry.seq(), now)] = entry;
    }

    void drop(long seq) {
        EncodedEvent[] now = slots;
        now[slot(seq, now)] = null;
    }

    private void grow(long from, long to) {
        EncodedEvent[] wider = new EncodedEvent[slots.length * 2];
        for (long seq = from; seq < to; seq++) wider[slot(seq, wider)] = get(seq);
        slots = wider;
    }

    private static int slot(long seq, EncodedEvent[] slots) {
        return (int) (seq & (slots.length - 1));
    }
}
