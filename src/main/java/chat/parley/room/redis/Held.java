package chat.parley.room.redis;

import chat.parley.room.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has connections on this node, how many, and who they are. What Redis must be told of it is told in the same step, so
 * that it hears of comings and goings in their order; guarded by itself.
 */
final class Held {
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> untold = new HashSet<>();

    synchronized void add(String visitor) {
        connections.merge(visitor, 1, Integer::sum);
        untold.remove(visitor);
    }

    synchronized void is(String visitor, Member member) {
        if (connections.containsKey(visitor)) members.put(visitor, member);
    }

    /** Whether it was the last one. */
    synchronized boolean remove(String visitor) {
        boolean last = connections.merge(visitor, -1, Integer::sum) <= 0;
        if (last) connections.remove(visitor);
        if (last) members.remove(visitor);
        return last;
    }

    /** That they went could not be told. */
    synchronized void untold(String visitor) {
        if (!connections.containsKey(visitor)) untold.add(visitor);
    }

    /** Those whose going is still to be told, once. */
    synchronized List<String> untold() {
        List<String> all = List.copyOf(untold);
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

    synchronized List<String> visitors() {
        return List.copyOf(connections.keySet());
    }

    synchronized boolean isEmpty() {
        return connections.isEmpty() && untold.isEmpty();
    }
}
