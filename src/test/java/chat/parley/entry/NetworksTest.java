package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.limits.Address;
import chat.parley.log.Network;
import chat.parley.settings.Given;
import chat.parley.settings.Settings;
import chat.parley.web.Asked;
import chat.parley.web.ClientAddresses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private static final String KEY = "a key of the Garden that nobody can guess";
    private static final String NEWER = "a newer key of the Garden and just as long";
    private static final Address ADA = Address.of("192.0.2.7");
    private static final Map<String, String> REDIS = Map.of("parley.log", "redis");

    private final Networks networks = with(Map.of("parley.gate.visitorKey", KEY));

    private static Networks with(Map<String, String> given) {
        Settings settings = Given.settings(given);
        return new Networks(settings, Asked.clients(settings));
    }

    @Test
    void an_ipv4_address_is_a_network_and_its_name_does_not_tell_it() {
        Network network = networks.of(ADA);
        assertThat(network.names()).matches("[A-Za-z0-9_-]{16}");
        assertThat(networks.of(Address.of("192.0.2.7:4711"))).isEqualTo(network);
        assertThat(networks.of(Address.of("::ffff:192.0.2.7"))).isEqualTo(network);
        assertThat(networks.of(Address.of("192.0.2.8"))).isNotEqualTo(network);
    }

    @Test
    void of_an_ipv6_address_the_64_is_the_network() {
        Network network = networks.of(Address.of("2001:db8:1:2::7"));
        assertThat(networks.of(Address.of("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))).isEqualTo(network);
        assertThat(networks.of(Address.of("2001:db8:1:3::7"))).isNotEqualTo(network);
    }

    @Test
    void servers_with_one_key_use_the_same_names_and_others_do_not() {
        assertThat(with(Map.of("parley.gate.visitorKey", KEY)).of(ADA)).isEqualTo(networks.of(ADA));
        assertThat(with(Map.of("parley.gate.visitorKey", NEWER)).of(ADA).is(networks.of(ADA)))
                .isFalse();
    }

    @Test
    void after_a_change_of_keys_the_network_is_still_the_same() {
        Network both = with(Map.of("parley.gate.visitorKey", NEWER + "," + KEY)).of(ADA);
        assertThat(both.names()).hasSize(2 * 16 + 1);
        assertThat(both.is(networks.of(ADA))).isTrue();
        assertThat(both.is(with(Map.of("parley.gate.visitorKey", NEWER)).of(ADA)))
                .isTrue();
    }

    @Test
    void without_a_key_a_server_with_rooms_in_memory_has_one_of_its_own() {
        Networks alone = with(Map.of());
        assertThat(alone.of(ADA).isNone()).isFalse();
        assertThat(alone.of(ADA)).isEqualTo(alone.of(ADA));
        assertThat(with(Map.of()).of(ADA)).isNotEqualTo(alone.of(ADA));
    }

    @Test
    void without_a_key_servers_of_a_redis_name_no_network() {
        assertThat(with(REDIS).of(ADA)).isEqualTo(Network.NONE);
    }

    @Test
    void the_address_of_a_proxy_has_no_name() {
        Networks behind = with(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        assertThat(behind.of(ADA).isNone()).isFalse();
        assertThat(behind.of(Address.of("10.1.2.3"))).isEqualTo(Network.NONE);
    }

    @Test
    void nor_has_a_near_address_once_there_seems_to_be_a_proxy_that_is_not_configured() {
        ClientAddresses clients = Asked.clients();
        Networks seen = new Networks(Settings.defaults(), clients);
        Address near = Address.of("127.0.0.1");
        assertThat(seen.of(near).isNone()).isFalse();
        for (int i = 1; i <= 5; i++)
            clients.address(Asked.from("127.0.0.1", Map.of("X-Forwarded-For", List.of("192.0.2." + i))));
        assertThat(seen.of(near)).isEqualTo(Network.NONE);
        assertThat(seen.of(ADA).isNone()).isFalse();
    }
}
