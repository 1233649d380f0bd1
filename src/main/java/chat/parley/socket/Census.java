package chat.parley.socket;

import chat.parley.room.Refusal;
import chat.parley.room.Refused;
import chat.parley.settings.GateSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Our own count of connections, by visitor and by address: the containers' own are not to be trusted. Thread-safe. */
final class Census {
    private final Map<String, Set<Conversation>> byVisitor = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final GateSettings limits;

    Census(GateSettings limits) {
        this.limits = limits;
    }

    /** @throws Refused {@link Refusal#TOO_MANY_CONNECTIONS} */
    void permit(Peer peer) {
        boolean many = of(peer.visitor()).size() >= limits.connectionsPerSession()
                || byAddress.getOrDefault(peer.address(), 0) >= limits.connectionsPerAddress();
        if (many) throw new Refused(Refusal.TOO_MANY_CONNECTIONS);
    }

    /** Counts it. @throws Refused as {@link #permit}: of many that come at once no more stay than may */
    void add(Conversation conversation) {
        Peer peer = conversation.peer();
        byAddress.merge(peer.address(), 1, (n, one) -> n + below(n, limits.connectionsPerAddress()));
        try {
            byVisitor.compute(peer.visitor(), (id, all) -> with(conversation, all));
        } catch (Refused no) {
            goes(peer.address());
            throw no;
        }
    }

    private Set<Conversation> with(Conversation one, Set<Conversation> others) {
        Set<Conversation> all = others == null ? ConcurrentHashMap.newKeySet(2) : others;
        below(all.size(), limits.connectionsPerSession());
        all.add(one);
        return all;
    }

    private static int below(int number, int most) {
        if (number >= most) throw new Refused(Refusal.TOO_MANY_CONNECTIONS);
        return 1;
    }

    private void goes(String address) {
        byAddress.computeIfPresent(address, (same, n) -> n > 1 ? n - 1 : null);
    }

    /** Whether it was there: the one who takes it out undoes what else stands for it. */
    boolean remove(Conversation conversation) {
        Peer peer = conversation.peer();
        boolean[] there = new boolean[1];
        byVisitor.computeIfPresent(peer.visitor(), (id, all) -> {
            there[0] = all.remove(conversation);
            return all.isEmpty() ? null : all;
        });
        if (there[0]) goes(peer.address());
        return there[0];
    }

    List<Conversation> of(String visitor) {
        return List.copyOf(byVisitor.getOrDefault(visitor, Set.of()));
    }

    List<Conversation> all() {
        return byVisitor.values().stream().flatMap(Set::stream).toList();
    }
}
