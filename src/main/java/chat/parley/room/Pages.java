package chat.parley.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Page states reported by the connections of one node, and the result for each member. Not thread-safe; the owner
 * guards it.
 */
public final class Pages {
    private static final Instant TOUCHED = Instant.MAX;

    private final Map<String, Map<Object, Instant>> byMember = new LinkedHashMap<>();

    public void touched(String id, Object connection) {
        byMember.computeIfAbsent(id, any -> new HashMap<>(2)).put(connection, TOUCHED);
    }

    /** Records an untouched page. A repeated report does not move the time. */
    public void untouched(String id, Object connection, Instant since) {
        byMember.computeIfAbsent(id, any -> new HashMap<>(2)).merge(connection, since, Pages::earlier);
    }

    public void depart(String id, Object connection) {
        byMember.computeIfPresent(id, (any, connections) -> without(connection, connections));
    }

    /** Returns the ids of the members who have a page. */
    public List<String> members() {
        return List.copyOf(byMember.keySet());
    }

    public boolean has(String id) {
        return byMember.containsKey(id);
    }

    /**
     * Returns the time since which all pages of a member are untouched; empty if a page is touched, or if there is no
     * page.
     */
    public Optional<Instant> untouchedSince(String id) {
        return byMember.getOrDefault(id, Map.of()).values().stream()
                .max(Instant::compareTo)
                .filter(since -> !since.equals(TOUCHED));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<Object, Instant> without(Object connection, Map<Object, Instant> connections) {
        connections.remove(connection);
        return connections.isEmpty() ? null : connections;
    }
}
