package chat.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.limits.Address;
import chat.parley.settings.Given;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
    private static ClientAddresses callers(Map<String, String> settings) {
        return new ClientAddresses(Given.settings(settings));
    }

    private static HttpServletRequest page(String... origins) {
        return Asked.from("192.0.2.7", Map.of("Host", List.of("chat.example:9080"), "Origin", List.of(origins)));
    }

    @Test
    void a_page_of_this_server_is_same_origin() {
        assertThat(callers(Map.of()).isAllowedOrigin(page("http://chat.example:9080")))
                .isTrue();
        assertThat(callers(Map.of()).isAllowedOrigin(page("HTTP://Chat.Example:9080")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example", "http://chat.example", "https://chat.example:9080", "http://chat.example:9081",
                "http://chat.example:9080.evil.example", "http://evil-chat.example:9080", "null", "",
                "http://chat.example:9080/", "http://user@chat.example:9080"
            })
    void a_page_of_another_server_is_cross_origin(String origin) {
        assertThat(callers(Map.of()).isAllowedOrigin(page(origin))).isFalse();
        assertThat(callers(Map.of()).isForeignOrigin(page(origin))).isTrue();
    }

    @Test
    void a_missing_or_repeated_origin_is_not_same_origin() {
        assertThat(callers(Map.of()).isAllowedOrigin(page())).isFalse();
        assertThat(callers(Map.of()).isAllowedOrigin(page("http://chat.example:9080", "http://chat.example:9080")))
                .isFalse();
    }

    @Test
    void a_client_without_an_origin_is_allowed_but_a_cross_site_request_is_not() {
        assertThat(callers(Map.of()).isForeignOrigin(page())).isFalse();
        assertThat(callers(Map.of())
                        .isForeignOrigin(Asked.from(
                                "192.0.2.7", Map.of("Host", List.of("h"), "Sec-Fetch-Site", List.of("cross-site")))))
                .isTrue();
    }

    @Test
    void other_origins_can_be_allowed() {
        ClientAddresses clients = callers(Map.of("parley.gate.origins", "https://a.example, https://b.example:8443"));
        assertThat(clients.isAllowedOrigin(page("https://b.example:8443"))).isTrue();
        assertThat(clients.isAllowedOrigin(page("https://b.example"))).isFalse();
    }

    private static HttpServletRequest forwarded(String from, String client) {
        return Asked.from(
                from,
                Map.of(
                        "Host", List.of("inside:9080"),
                        "Origin", List.of("https://chat.example"),
                        "X-Forwarded-Proto", List.of("https"),
                        "X-Forwarded-Host", List.of("chat.example"),
                        "X-Forwarded-For", List.of(client)));
    }

    @Test
    void forwarded_headers_are_trusted_only_from_a_configured_proxy() {
        ClientAddresses clients = callers(Map.of("parley.gate.proxies", "10.0.0.0/8, ::1"));
        assertThat(clients.isAllowedOrigin(forwarded("10.1.2.3", "192.0.2.7"))).isTrue();
        assertThat(clients.address(forwarded("10.1.2.3", "192.0.2.7")).text()).isEqualTo("192.0.2.7");
        assertThat(clients.isAllowedOrigin(forwarded("192.0.2.1", "192.0.2.7"))).isFalse();
        assertThat(clients.address(forwarded("192.0.2.1", "192.0.2.7")).text()).isEqualTo("192.0.2.1");
    }

    @Test
    void a_client_cannot_choose_its_address_by_writing_the_header_itself() {
        ClientAddresses clients = callers(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        assertThat(clients.address(forwarded("10.1.2.3", "198.51.100.99, 192.0.2.7"))
                        .text())
                .isEqualTo("192.0.2.7");
        assertThat(clients.address(forwarded("10.1.2.3", "198.51.100.99, 192.0.2.7, 10.9.9.9"))
                        .text())
                .isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff::1, 3",
        "2001:db8:1:2::1, 2001:db8:1:3::1, 2",
        "2001:db8:1:2::1, 2001:db8:1:ff02::1, 1",
        "2001:db8:1:2::1, 2001:db8:2:2::1, 0",
        "192.0.2.7, 192.0.2.8, 0",
        "192.0.2.7, 192.0.2.7, 1"
    })
    void neighbouring_addresses_share_their_networks(String one, String other, int shared) {
        List<String> both = new ArrayList<>(address(one).tiers());
        both.retainAll(address(other).tiers());
        assertThat(both).hasSize(shared);
    }

    private static Address address(String remote) {
        return callers(Map.of()).address(Asked.from(remote, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7",
                "192.0.2.7:5678",
                "::ffff:192.0.2.7",
                "[::ffff:192.0.2.7]:80",
                "64:ff9b::192.0.2.7",
                "::ffff:c000:207"
            })
    void an_ipv4_address_is_the_same_however_a_proxy_writes_it(String written) {
        ClientAddresses clients = callers(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        assertThat(clients.address(forwarded("10.1.2.3", written)).tiers()).containsExactly("192.0.2.7");
        assertThat(clients.address(forwarded("::ffff:10.1.2.3", written)).tiers())
                .containsExactly("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2001:db8:1:2::1]:80", "[2001:db8:1:2::1]", "2001:db8:1:2::1%eth0"})
    void an_ipv6_address_is_the_same_with_its_port_or_zone(String written) {
        ClientAddresses clients = callers(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        assertThat(clients.address(forwarded("10.1.2.3", written))).isEqualTo(address("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "_hidden", "*", "192.0.2.0/24", "1-9.0.2.7", "192.0", "3221225991", "1.2.3.4:5:6"})
    void an_invalid_forwarded_address_counts_as_the_proxy(String written) {
        ClientAddresses clients = callers(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        assertThat(clients.address(forwarded("10.1.2.3", "192.0.2.7")).text()).isEqualTo("192.0.2.7");
        assertThat(clients.address(forwarded("10.1.2.3", written)).text()).isEqualTo("10.1.2.3");
        assertThat(clients.address(forwarded("10.1.2.3", "192.0.2.7, " + written))
                        .text())
                .isEqualTo("10.1.2.3");
    }

    @Test
    void an_unconfigured_proxy_is_reported() {
        ClientAddresses none = callers(Map.of());
        for (int i = 0; i < 9; i++) none.address(forwarded("192.0.2.1", "198.51.100." + i));
        for (int i = 0; i < 9; i++) none.address(forwarded("10.1.2.3", "198.51.100.7"));
        assertThat(none.isProxyMissing()).isFalse();
        for (int i = 0; i < 9; i++) none.address(forwarded("10.1.2.3", "198.51.100." + i));
        assertThat(none.isProxyMissing()).isTrue();

        ClientAddresses configured = callers(Map.of("parley.gate.proxies", "10.0.0.0/8"));
        for (int i = 0; i < 9; i++) configured.address(forwarded("10.1.2.3", "198.51.100." + i));
        assertThat(configured.isProxyMissing()).isFalse();
    }
}
