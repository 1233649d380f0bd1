package chat.parley.adversary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A set of cookies, with the address from which they are used. */
final class Browser {
    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** The value of a {@code Cookie} header; empty if there are none. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    void takes(List<String> setCookies) {
        for (String line : setCookies) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
    }

    /** A copy of the cookies, used by another client. */
    Browser stolen() {
        Browser copy = new Browser(address);
        copy.cookies.putAll(cookies);
        return copy;
    }
}
