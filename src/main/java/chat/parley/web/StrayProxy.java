package chat.parley.web;

import chat.parley.limits.Address;
import inet.ipaddr.IPAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Detects a proxy that is not configured: one private address forwards for many clients. All of them would share the
 * budgets of that address.
 */
final class StrayProxy {
    private static final Logger LOG = Logger.getLogger(StrayProxy.class.getName());
    private static final int MANY = 5;

    private final Set<Integer> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean noticed;

    /** @param forwarded the client that the request's headers name; empty if they name none */
    void see(String remote, String forwarded) {
        if (noticed || forwarded.isEmpty() || !isNear(remote)) return;
        clients.add(forwarded.hashCode());
        if (clients.size() >= MANY) notice();
    }

    boolean isNoticed() {
        return noticed;
    }

    /** Whether there is such a proxy and this may be its address. */
    boolean mayBe(String remote) {
        return noticed && isNear(remote);
    }

    private synchronized void notice() {
        if (noticed) return;
        noticed = true;
        clients.clear();
        LOG.log(
                Level.WARNING,
                "People come through a proxy: set parley.gate.proxies, or all of them share the limits of one client");
    }

    private static boolean isNear(String remote) {
        return Address.parse(remote).filter(StrayProxy::isNear).isPresent();
    }

    private static boolean isNear(IPAddress remote) {
        return remote.isLoopback() || remote.isLocal();
    }
}
