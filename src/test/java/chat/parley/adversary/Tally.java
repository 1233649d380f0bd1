package chat.parley.adversary;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The results of one attack: the number of each outcome, and outcomes that must never occur. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> spoils = new TreeSet<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void wins(String what) {
        spoils.add(what);
    }

    Set<String> spoils() {
        return spoils;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
