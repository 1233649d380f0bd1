package chat.parley.faults;

import java.util.ArrayList;
import java.util.List;

/** The measurements of honest people in one period. Thread-safe. */
final class Measures {
    private static final int MOST_TROUBLES = 200;

    final long began = System.nanoTime();
    /** The times from the wish to send a message until each other member received it. */
    final Times messages = new Times();

    final Times pages = new Times();
    final Times joins = new Times();
    private final List<String> troubles = new ArrayList<>();

    synchronized void trouble(String what) {
        if (troubles.size() < MOST_TROUBLES) troubles.add((System.nanoTime() - began) / 1_000_000_000 + " s: " + what);
    }

    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public String toString() {
        return "messages " + messages + "; pages " + pages + "; joins " + joins;
    }
}
