package chat.parley.web;

import chat.parley.limits.Address;
import chat.parley.settings.Settings;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a request comes from and which origin it was made to. What proxies say of it is believed only from those that are
 * configured.
 */
@ApplicationScoped
public class ClientAddresses {
    private final List<IPAddressString> proxies;
    private final Set<String> origins;
    private final StrayProxy stray = new StrayProxy();

    /** For the container's proxy only. */
    protected ClientAddresses() {
        this(Settings.defaults());
    }

    @Inject
    public ClientAddresses(Settings settings) {
        proxies = list(settings.gate().origins().proxies())
                .map(IPAddressString::new)
                .toList();
        origins = list(settings.gate().origins().origins())
                .map(ClientAddresses::lower)
                .collect(Collectors.toSet());
    }

    /** Whom to charge for this request. */
    public Address address(HttpServletRequest request) {
        return Address.of(client(request));
    }

    /** Whether the request says, once, that it comes from a page of ours or of a configured origin. */
    public boolean atHome(HttpServletRequest request) {
        List<String> said = values(request, "Origin");
        return said.size() == 1 && known(request, lower(said.get(0)));
    }

    /** Whether the request says that it comes from a page of somebody else. Programs may say nothing. */
    public boolean foreign(HttpServletRequest request) {
        boolean crossSite = values(request, "Sec-Fetch-Site").contains("cross-site");
        return !values(request, "Origin").isEmpty() ? !atHome(request) : crossSite;
    }

    /** Whether the caller came over https, as far as we can know. */
    public boolean secure(HttpServletRequest request) {
        return scheme(request).equals("https");
    }

    private boolean known(HttpServletRequest request, String origin) {
        return origin.equals(own(request)) || origins.contains(origin);
    }

    private String own(HttpServletRequest request) {
        String scheme = scheme(request);
        String host = lower(forwarded(request, "X-Forwarded-Host", String.valueOf(request.getHeader("Host"))));
        String usual = scheme.equals("https") ? ":443" : ":80";
        return scheme + "://" + (host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host);
    }

    private String scheme(HttpServletRequest request) {
        return lower(forwarded(request, "X-Forwarded-Proto", request.getScheme()));
    }

    private String forwarded(HttpServletRequest request, String header, String otherwise) {
        String value = trusted(request.getRemoteAddr()) ? request.getHeader(header) : null;
        return value == null ? otherwise : value.split(",", 2)[0].strip();
    }

    /** Whether many people seem to come through a proxy that {@code parley.gate.proxies} does not name. */
    public boolean isProxyMissing() {
        return stray.isNoticed();
    }

    /** The last address in the chain that no proxy of ours stands for. A proxy answers for what is no address. */
    private String client(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = String.join(",", values(request, "X-Forwarded-For"));
        if (proxies.isEmpty()) stray.see(address, forwarded);
        List<String> chain = list(forwarded).toList();
        for (int i = chain.size() - 1; i >= 0 && trusted(address); i--) {
            if (Address.parse(chain.get(i)).isEmpty()) break;
            address = chain.get(i);
        }
        return address;
    }

    private boolean trusted(String address) {
        return !proxies.isEmpty()
                && Address.parse(address).filter(this::trusted).isPresent();
    }

    private boolean trusted(IPAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address.toAddressString()));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    private static Stream<String> list(String commas) {
        return Arrays.stream(commas.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
