package chat.parley.limits;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The address of a caller, with the networks around it that count as the same caller.
 *
 * @param text the address itself
 * @param tiers the keys to charge, narrowest first: an IPv4 address alone; of IPv6 the /64, the /56 and the /48,
 *     because one subscriber can choose addresses from any of these
 */
public record Address(String text, List<String> tiers) {
    private static final int[] IPV6_TIERS = {64, 56, 48};

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowMask(false)
            .allowPrefix(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .toParams();

    /** Parses an address, with a port or without; empty if the text is not an address. */
    static Optional<Address> read(String text) {
        return parse(text).map(Address::of);
    }

    /** Parses an address as {@link #read} does; any other text counts as a caller of that name. */
    public static Address of(String text) {
        return read(text).orElseGet(() -> new Address(text, List.of(text)));
    }

    /** The largest network that counts as this caller. */
    public String widest() {
        return tiers.get(tiers.size() - 1);
    }

    /**
     * Parses an address. An IPv4 address inside an IPv6 one (mapped, or translated by NAT64) becomes that IPv4 address.
     */
    public static Optional<IPAddress> parse(String text) {
        IPAddress address = new IPAddressString(bare(text.strip()), STRICT).getAddress();
        if (address == null || address.isMultiple()) return Optional.empty();
        return Optional.of(address.isIPv6() ? plain(address.toIPv6()) : address);
    }

    private static IPAddress plain(IPv6Address address) {
        boolean inside = address.isIPv4Mapped() || address.isWellKnownIPv4Translatable();
        return inside ? address.getEmbeddedIPv4Address() : address;
    }

    private static Address of(IPAddress address) {
        String text = address.toCanonicalString();
        return new Address(text, address.isIPv6() && !address.isLoopback() ? networks(address) : List.of(text));
    }

    private static List<String> networks(IPAddress address) {
        return IntStream.of(IPV6_TIERS)
                .mapToObj(bits -> address.toPrefixBlock(bits).toCanonicalString())
                .toList();
    }

    /** The address without brackets, port and zone. */
    private static String bare(String text) {
        if (text.startsWith("[") && text.contains("]")) return bare(text.substring(1, text.indexOf(']')));
        int colon = text.indexOf(':');
        if (colon >= 0 && colon == text.lastIndexOf(':')) return text.substring(0, colon);
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
