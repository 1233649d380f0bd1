package chat.parley.room.redis;

import chat.parley.log.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has connections on this node, how many, and who they are. What Redis must be told of it is told in the same step, so
 * that it hears of comings and goings in their order; guarded by itself. A connection may go on under the id with which it
 * arrived when its seat was handed to another: such ids lead to their successors as long as one of these is connected.
 */
final class LocalConnections {
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Set<Gone> untold = new HashSet<>();

    /**
     * Somebody whose last connection on this node is gone.
     *
     * @param member their id, if it was ever known
     */
    record Gone(String visitor, Optional<String> member) {}

    synchronized void add(String arrived) {
        String visitor = current(arrived);
        connections.merge(visitor, 1, Integer::sum);
        untold.removeIf(gone -> gone.visitor().equals(visitor));
    }

    synchronized void put(String arrived, Member member) {
        String visitor = current(arrived);
        if (connections.containsKey(visitor)) members.put(visitor, member);
    }

    /** Who is gone, if it was the last connection. */
    synchronized Optional<Gone> remove(String arrived) {
        String visitor = current(arrived);
        boolean last = connections.merge(visitor, -1, Integer::sum) <= 0;
        if (!last) return Optional.empty();
        connections.remove(visitor);
        successors.values().removeIf(visitor::equals);
        Member member = members.remove(visitor);
        return Optional.of(new Gone(visitor, Optional.ofNullable(member).map(Member::id)));
    }

    /** The seat is a successor's. Hearing it again changes nothing. */
    synchronized void hand(String visitor, String successor) {
        Integer count = connections.remove(visitor);
        Member member = members.remove(visitor);
        if (count == null) return;
        connections.merge(successor, count, Integer::sum);
        if (member != null) members.put(successor, member);
        successors.replaceAll((earlier, later) -> later.equals(visitor) ? successor : later);
        successors.put(visitor, successor);
    }

    /** That they went could not be told. */
    synchronized void untold(Gone gone) {
        if (!connections.containsKey(gone.visitor())) untold.add(gone);
    }

    /** Those whose going is still to be told, once. */
    synchronized List<Gone> untold() {
        List<Gone> all = List.copyOf(untold);
        untold.clear();
        return all;
    }

    /** This seat is gone, whoever is connected. */
    synchronized void unseat(String visitor, String id) {
        members.computeIfPresent(visitor, (same, member) -> member.id().equals(id) ? null : member);
    }

    synchronized void unseat(String visitor) {
        members.remove(visitor);
    }

    /** The same member under another name. */
    synchronized void renamed(Member now) {
        members.replaceAll((visitor, member) -> member.id().equals(now.id()) ? now : member);
    }

    synchronized Optional<Member> member(String visitor) {
        return Optional.ofNullable(members.get(visitor));
    }

    /** The member of a connection, under the present name. */
    synchronized Optional<Member> member(String arrived, Member member) {
        return member(current(arrived)).filter(mine -> mine.id().equals(member.id()));
    }

    /** Who has the seat of a connection. */
    synchronized Optional<String> holder(String arrived, Member member) {
        return member(arrived, member).map(mine -> current(arrived));
    }

    synchronized List<String> visitors() {
        return List.copyOf(connections.keySet());
    }

    synchronized boolean isEmpty() {
        return connections.isEmpty() && untold.isEmpty();
    }

    private String current(String visitor) {
        return successors.getOrDefault(visitor, visitor);
    }
}
