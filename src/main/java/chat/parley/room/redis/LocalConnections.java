package chat.parley.room.redis;

import chat.parley.log.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connections of one room on this node: how many each visitor has, and their members. Changes are reported to Redis in
 * the same step, so that Redis learns of connects and disconnects in order; this object is the lock. A connection keeps
 * the visitor id with which it arrived even if its seat is transferred. Such an id leads to its successor for as long
 * as the successor is connected.
 */
final class LocalConnections {
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Set<Gone> unreported = new HashSet<>();

    /**
     * A visitor whose last connection on this node closed.
     *
     * @param member the member's id, if it was ever known
     */
    record Gone(String visitor, Optional<String> member) {}

    synchronized void add(String arrived) {
        String visitor = current(arrived);
        connections.merge(visitor, 1, Integer::sum);
        unreported.removeIf(gone -> gone.visitor().equals(visitor));
    }

    synchronized void put(String arrived, Member member) {
        String visitor = current(arrived);
        if (connections.containsKey(visitor)) members.put(visitor, member);
    }

    /** Removes a connection, and returns its visitor if it was the last one. */
    synchronized Optional<Gone> remove(String arrived) {
        String visitor = current(arrived);
        boolean last = connections.merge(visitor, -1, Integer::sum) <= 0;
        if (!last) return Optional.empty();
        connections.remove(visitor);
        successors.values().removeIf(visitor::equals);
        Member member = members.remove(visitor);
        return Optional.of(new Gone(visitor, Optional.ofNullable(member).map(Member::id)));
    }

    /** Transfers a seat to another visitor id. Repeating it changes nothing. */
    synchronized void transfer(String visitor, String successor) {
        Integer count = connections.remove(visitor);
        Member member = members.remove(visitor);
        if (count == null) return;
        connections.merge(successor, count, Integer::sum);
        if (member != null) members.put(successor, member);
        successors.replaceAll((earlier, later) -> later.equals(visitor) ? successor : later);
        successors.put(visitor, successor);
    }

    /** Records that a departure could not be reported. */
    synchronized void unreported(Gone gone) {
        if (!connections.containsKey(gone.visitor())) unreported.add(gone);
    }

    /** Returns the unreported departures, once. */
    synchronized List<Gone> unreported() {
        List<Gone> all = List.copyOf(unreported);
        unreported.clear();
        return all;
    }

    /** Removes the member from a seat that is gone, regardless of connections. */
    synchronized void unseat(String visitor, String id) {
        members.computeIfPresent(visitor, (same, member) -> member.id().equals(id) ? null : member);
    }

    synchronized void unseat(String visitor) {
        members.remove(visitor);
    }

    /** Renames a member. */
    synchronized void renamed(Member now) {
        members.replaceAll((visitor, member) -> member.id().equals(now.id()) ? now : member);
    }

    synchronized Optional<Member> member(String visitor) {
        return Optional.ofNullable(members.get(visitor));
    }

    /** Returns the member of a connection, under their present name. */
    synchronized Optional<Member> member(String arrived, Member member) {
        return member(current(arrived)).filter(seated -> seated.id().equals(member.id()));
    }

    /** Returns the visitor id that holds the seat of a connection. */
    synchronized Optional<String> holder(String arrived, Member member) {
        return member(arrived, member).map(seated -> current(arrived));
    }

    synchronized List<String> visitors() {
        return List.copyOf(connections.keySet());
    }

    synchronized boolean isEmpty() {
        return connections.isEmpty() && unreported.isEmpty();
    }

    private String current(String visitor) {
        return successors.getOrDefault(visitor, visitor);
    }
}
