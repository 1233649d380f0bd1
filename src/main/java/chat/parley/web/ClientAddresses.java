package chat.parley.web;

import chat.parley.limits.Address;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Determines the client address and the origin of a request. The headers of proxies are trusted only if those proxies
 * are configured.
 */
@ApplicationScoped
public class ClientAddresses {
    private final TrustedProxies proxies;
    private final Set<String> origins;

    /** For the container's proxy only. */
    protected ClientAddresses() {
        this(Settings.defaults());
    }

    @Inject
    ClientAddresses(Settings settings) {
        proxies = new TrustedProxies(settings.gate().origins().proxies());
        origins = Commas.list(settings.gate().origins().origins())
                .map(ClientAddresses::lower)
                .collect(Collectors.toSet());
    }

    /** The client address that this request is charged to. */
    public Address address(HttpServletRequest request) {
        return Address.of(proxies.client(request));
    }

    /** Whether a client address is that of a proxy: then nobody knows whose it is. */
    public boolean isProxy(Address address) {
        return proxies.isOne(address.text());
    }

    /** Whether the request has exactly one Origin header, and it names this application or a configured origin. */
    public boolean isAllowedOrigin(HttpServletRequest request) {
        List<String> said = values(request, "Origin");
        return said.size() == 1 && known(request, lower(said.get(0)));
    }

    /** Whether the request has the origin of a foreign page. Clients other than browsers may send no origin. */
    public boolean isForeignOrigin(HttpServletRequest request) {
        boolean crossSite = values(request, "Sec-Fetch-Site").contains("cross-site");
        return !values(request, "Origin").isEmpty() ? !isAllowedOrigin(request) : crossSite;
    }

    /** Whether the client used https, as far as is known. */
    boolean secure(HttpServletRequest request) {
        return scheme(request).equals("https");
    }

    private boolean known(HttpServletRequest request, String origin) {
        return origin.equals(own(request)) || origins.contains(origin);
    }

    private String own(HttpServletRequest request) {
        String scheme = scheme(request);
        String host = lower(proxies.forwarded(request, "X-Forwarded-Host", String.valueOf(request.getHeader("Host"))));
        String usual = scheme.equals("https") ? ":443" : ":80";
        return scheme + "://" + (host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host);
    }

    private String scheme(HttpServletRequest request) {
        return lower(proxies.forwarded(request, "X-Forwarded-Proto", request.getScheme()));
    }

    /** Whether many clients seem to share a proxy that {@code parley.gate.proxies} does not name. */
    public boolean isProxyMissing() {
        return proxies.isOneMissing();
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
