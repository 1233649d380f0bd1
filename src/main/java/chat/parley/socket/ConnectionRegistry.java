package chat.parley.socket;

import chat.parley.limits.Share;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.ConnectionSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Registry of this server's connections, counted by visitor and by address, because the containers' own counts are
 * unreliable.
 *
 * <p>Thread-safe; writers take its lock, readers take none. Errors: {@link #permit} and {@link #add} refuse.
 */
final class ConnectionRegistry {
    private final Map<String, Set<Conversation>> byVisitor = new ConcurrentHashMap<>();
    private final Share byAddress;
    private final int perVisitor;

    ConnectionRegistry(ConnectionSettings limits) {
        perVisitor = limits.connectionsPerSession();
        byAddress = new Share(
                Refusal.TOO_MANY_CONNECTIONS,
                Refusal.SERVER_FULL,
                limits.connectionsPerAddress(),
                limits.connections());
    }

    /**
     * Checks that one more connection of this peer is allowed.
     *
     * @throws Refused {@link Refusal#TOO_MANY_CONNECTIONS}, {@link Refusal#SERVER_FULL}
     */
    void permit(Peer peer) {
        if (of(peer.visitor()).size() >= perVisitor) throw new Refused(Refusal.TOO_MANY_CONNECTIONS);
        byAddress.permit(peer.address());
    }

    /**
     * Adds a connection. It checks the limits again, because many may come at once.
     *
     * @throws Refused as {@link #permit}
     */
    synchronized void add(Conversation conversation) {
        Peer peer = conversation.peer();
        byAddress.take(peer.address());
        try {
            byVisitor.compute(peer.visitor(), (id, all) -> with(conversation, all));
        } catch (Refused no) {
            byAddress.release(peer.address());
            throw no;
        }
    }

    private Set<Conversation> with(Conversation one, Set<Conversation> others) {
        Set<Conversation> all = others == null ? ConcurrentHashMap.newKeySet(2) : others;
        if (all.size() >= perVisitor) throw new Refused(Refusal.TOO_MANY_CONNECTIONS);
        all.add(one);
        return all;
    }

    /** Removes a connection, and returns whether it was registered. If so, the caller cleans up the rest of it. */
    synchronized boolean remove(Conversation conversation) {
        Peer peer = conversation.peer();
        boolean[] found = new boolean[1];
        byVisitor.computeIfPresent(peer.visitor(), (id, all) -> {
            found[0] = all.remove(conversation);
            return all.isEmpty() ? null : all;
        });
        if (found[0]) byAddress.release(peer.address());
        return found[0];
    }

    /** Moves the connections of one visitor id to another. */
    synchronized void renew(String before, String now) {
        Set<Conversation> all = byVisitor.remove(before);
        if (all == null) return;
        all.forEach(conversation -> conversation.changeVisitor(now));
        byVisitor.merge(now, all, ConnectionRegistry::both);
    }

    private static Set<Conversation> both(Set<Conversation> some, Set<Conversation> others) {
        some.addAll(others);
        return some;
    }

    List<Conversation> of(String visitor) {
        return List.copyOf(byVisitor.getOrDefault(visitor, Set.of()));
    }

    boolean isEmpty() {
        return byVisitor.isEmpty();
    }

    List<Conversation> all() {
        return byVisitor.values().stream().flatMap(Set::stream).toList();
    }
}
