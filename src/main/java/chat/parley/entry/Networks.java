package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.log.Network;
import chat.parley.room.Claimant;
import chat.parley.room.Room;
import chat.parley.settings.LogPlace;
import chat.parley.settings.Settings;
import chat.parley.visitor.Visitor;
import chat.parley.web.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Names the networks that people come from, for bans: an IPv4 address or the /64 of an IPv6 address, as an HMAC with
 * a key derived from {@code parley.gate.visitorKey}. Of several keys, each gives a name. Without one, a server with
 * rooms in memory has a key of its own, which ends with it; servers that share a Redis would name networks differently,
 * and name none. A proxy's own address has no name: too many people share it. Thread-safe.
 */
@ApplicationScoped
public class Networks {
    private static final String PURPOSE = "parley network\n";
    private static final int NAME_CHARS = 16;
    private static final int KEY_BYTES = 32;

    private final ClientAddresses clients;
    private final List<byte[]> keys;

    /** For the container's proxy only. */
    protected Networks() {
        this(List.of(), null);
    }

    @Inject
    Networks(Settings settings, ClientAddresses clients) {
        this(keys(settings), clients);
    }

    private Networks(List<byte[]> keys, ClientAddresses clients) {
        this.keys = keys;
        this.clients = clients;
    }

    private static List<byte[]> keys(Settings settings) {
        List<byte[]> shared = DerivedKeys.of(settings.gate().visitors().visitorKey(), PURPOSE);
        return shared.isEmpty() && settings.log().place() == LogPlace.MEMORY ? List.of(ownKey()) : shared;
    }

    private static byte[] ownKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Returns the network of an address; {@link Network#NONE} if it has no name. */
    public Network of(Address address) {
        if (clients.isProxy(address)) return Network.NONE;
        String narrowest = address.tiers().get(0);
        return Network.of(keys.stream().map(key -> name(key, narrowest)).toList());
    }

    private static String name(byte[] key, String network) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(DerivedKeys.hmac(key, network))
                .substring(0, NAME_CHARS);
    }

    /** Returns the visitor as one who comes to the room from the request's network, with the role of their device. */
    Claimant claimant(HttpServletRequest request, Visitor visitor, Room room) {
        boolean keepsRole = RoleCookie.shown(request, room.code())
                .filter(room.roles()::knows)
                .isPresent();
        return visitor.claimant().from(of(clients.address(request)), keepsRole);
    }
}
