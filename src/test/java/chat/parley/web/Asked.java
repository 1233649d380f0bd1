package chat.parley.web;

import chat.parley.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Creates fake requests, with what filters read. */
public final class Asked {
    private Asked() {}

    /** The client addresses of a server without proxies. */
    public static ClientAddresses clients() {
        return clients(Settings.defaults());
    }

    /** The client addresses of a server with these settings. */
    public static ClientAddresses clients(Settings settings) {
        return new ClientAddresses(settings);
    }

    public static HttpServletRequest from(String address, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Asked.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getScheme" -> "http";
                    case "getHeader" ->
                        headers.getOrDefault(args[0], Collections.singletonList(null))
                                .get(0);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(args[0], List.of()));
                    case "getSession" -> null;
                    case "isRequestedSessionIdFromURL" -> false;
                    default -> throw new UnsupportedOperationException(method + Arrays.toString(args));
                });
    }
}
