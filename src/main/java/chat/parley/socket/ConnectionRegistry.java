package chat.parley.socket;

import chat.parley.limits.Share;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.settings.ConnectionSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Registry of this server's connections, counted by visitor and by address, because the containers' own counts are
 * unreliable.
 *
 * <p>Thread-safe; writers take its lock, readers take none. Errors: {@link #permit} and {@link #add} refuse.
 */
final class ConnectionRegistry {
    /** Immutable lists: most visitors have one connection, and a set that can grow takes 130 bytes more. */
    private final Map<String, List<Conversation>> byVisitor = new ConcurrentHashMap<>();

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

    private List<Conversation> with(Conversation one, List<Conversation> others) {
        if (others == null) return List.of(one);
        if (others.size() >= perVisitor) throw new Refused(Refusal.TOO_MANY_CONNECTIONS);
        return both(others, List.of(one));
    }

    private static List<Conversation> both(List<Conversation> some, List<Conversation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Removes a connection, and returns whether it was registered. If so, the caller cleans up the rest of it. */
    synchronized boolean remove(Conversation conversation) {
        Peer peer = conversation.peer();
        List<Conversation> all = of(peer.visitor());
        if (!all.contains(conversation)) return false;
        byVisitor.computeIfPresent(peer.visitor(), (id, some) -> without(conversation, some));
        byAddress.release(peer.address());
        return true;
    }

    private static List<Conversation> without(Conversation one, List<Conversation> all) {
        return all.size() == 1
                ? null
                : all.stream().filter(other -> other != one).toList();
    }

    /** Moves the connections of one visitor id to another. */
    synchronized void renew(String before, String now) {
        List<Conversation> all = byVisitor.remove(before);
        if (all == null) return;
        all.forEach(conversation -> conversation.changeVisitor(now));
        byVisitor.merge(now, all, ConnectionRegistry::both);
    }

    List<Conversation> of(String visitor) {
        return byVisitor.getOrDefault(visitor, List.of());
    }

    boolean isEmpty() {
        return byVisitor.isEmpty();
    }

    List<Conversation> all() {
        return byVisitor.values().stream().flatMap(List::stream).toList();
    }
}
