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

    void add(Conversation conversation) {
        Peer peer = conversation.peer();
        byAddress.merge(peer.address(), 1, Integer::sum);
        byVisitor.compute(peer.visitor(), (id, all) -> {
            Set<Conversation> more = all == null ? ConcurrentHashMap.newKeySet(2) : all;
            more.add(conversation);
            return more;
        });
    }

    /** Whether it was there: the one who takes it out undoes what else stands for it. */
    boolean remove(Conversation conversation) {
        Peer peer = conversation.peer();
        boolean[] there = new boolean[1];
        byVisitor.computeIfPresent(peer.visitor(), (id, all) -> {
            there[0] = all.remove(conversation);
            return all.isEmpty() ? null : all;
        });
        if (there[0]) byAddress.computeIfPresent(peer.address(), (address, n) -> n > 1 ? n - 1 : null);
        return there[0];
    }

    List<Conversation> of(String visitor) {
        return List.copyOf(byVisitor.getOrDefault(visitor, Set.of()));
    }

    List<Conversation> all() {
        return byVisitor.values().stream().flatMap(Set::stream).toList();
    }
}
