package chat.parley.web;

import chat.parley.limits.Address;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** The proxies whose {@code X-Forwarded} headers are trusted, and the values of those headers. Thread-safe. */
final class TrustedProxies {
    private final List<IPAddressString> proxies;
    private final StrayProxy stray = new StrayProxy();

    /** @param proxies addresses and ranges, separated by commas */
    TrustedProxies(String proxies) {
        this.proxies = Commas.list(proxies).map(IPAddressString::new).toList();
    }

    /** Whether many clients seem to share a proxy that is not one of these. */
    boolean isOneMissing() {
        return stray.isNoticed();
    }

    /** The first value of a header, if a trusted proxy wrote it. */
    String forwarded(HttpServletRequest request, String header, String otherwise) {
        String value = trusts(request.getRemoteAddr()) ? request.getHeader(header) : null;
        return value == null ? otherwise : value.split(",", 2)[0].strip();
    }

    /**
     * The last address in the chain that is not a trusted proxy. An entry that is not an address counts as the proxy
     * that added it.
     */
    String client(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (proxies.isEmpty()) stray.see(address, forwarded);
        List<String> chain = Commas.list(forwarded).toList();
        for (int i = chain.size() - 1; i >= 0 && trusts(address); i--) {
            if (Address.parse(chain.get(i)).isEmpty()) break;
            address = chain.get(i);
        }
        return address;
    }

    /** Whether this is the address of one of these proxies, or perhaps of the one that is missing. */
    boolean isOne(String address) {
        return trusts(address) || stray.mayBe(address);
    }

    private boolean trusts(String address) {
        return !proxies.isEmpty() && Address.parse(address).filter(this::trusts).isPresent();
    }

    private boolean trusts(IPAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address.toAddressString()));
    }
}
