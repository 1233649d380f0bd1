package chat.parley.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has not touched the page for a while: a signal, as {@link Typing} is. Each connection says it for itself, and a member
 * is away as long as all of theirs do. Thread-safe; {@code wake} runs under no lock.
 */
public final class Away {
    /**
     * Somebody who is away.
     *
     * @param id of the member
     * @param since UTC with milliseconds, as in events
     */
    public record Absence(String id, String since) {}

    /** The newest state; its version grows with each change. */
    public record Signal(long version, List<Absence> people) {}

    private static final Instant TOUCHED = Instant.MAX;

    private final Map<String, Map<Object, Instant>> byMember = new LinkedHashMap<>();
    private final Time time;
    private final Runnable wake;
    private volatile Signal newest = new Signal(0, List.of());

    Away(Time time, Runnable wake) {
        this.time = time;
        this.wake = wake;
    }

    public Signal newest() {
        return newest;
    }

    /** A connection of this member opened, or its page was touched. */
    public void touched(Member member, Object connection) {
        if (change(member.id(), connection, TOUCHED)) wake.run();
    }

    /** The page of this connection lies untouched; saying it again makes it no later. */
    public void untouched(Member member, Object connection) {
        if (change(member.id(), connection, time.wall().instant())) wake.run();
    }

    public void depart(Member member, Object connection) {
        if (remove(member.id(), connection)) wake.run();
    }

    private synchronized boolean change(String id, Object connection, Instant since) {
        boolean before = isAway(id);
        Map<Object, Instant> connections = byMember.computeIfAbsent(id, any -> new HashMap<>(2));
        boolean again = before && !since.equals(TOUCHED) && connections.containsKey(connection);
        if (!again) connections.put(connection, since);
        return publishIf(before != isAway(id));
    }

    private synchronized boolean remove(String id, Object connection) {
        boolean before = isAway(id);
        byMember.computeIfPresent(id, (any, connections) -> without(connection, connections));
        return publishIf(before != isAway(id));
    }

    private static Map<Object, Instant> without(Object connection, Map<Object, Instant> connections) {
        connections.remove(connection);
        return connections.isEmpty() ? null : connections;
    }

    private boolean isAway(String id) {
        Map<Object, Instant> connections = byMember.get(id);
        return connections != null && !connections.containsValue(TOUCHED);
    }

    private boolean publishIf(boolean changed) {
        if (changed) newest = new Signal(newest.version() + 1, absences());
        return changed;
    }

    private List<Absence> absences() {
        return byMember.entrySet().stream()
                .filter(member -> isAway(member.getKey()))
                .map(member -> absence(member.getKey(), member.getValue()))
                .toList();
    }

    private static Absence absence(String id, Map<Object, Instant> connections) {
        return new Absence(
                id,
                Stamp.text(connections.values().stream().max(Instant::compareTo).orElseThrow()));
    }
}
