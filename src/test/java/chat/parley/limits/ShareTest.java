package chat.parley.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ShareTest {
    private final Share share = new Share(Refusal.CROWDED_NETWORK, Refusal.SERVER_FULL, 4, 10);

    private void takes(String address, int times) {
        for (int i = 0; i < times; i++) share.take(Address.of(address));
    }

    @Test
    void an_address_is_limited_to_its_share() {
        takes("192.0.2.7", 4);
        assertThatThrownBy(() -> takes("192.0.2.7", 1)).hasMessage("crowded-network");
        assertThatCode(() -> takes("192.0.2.8", 4)).doesNotThrowAnyException();
        share.release(Address.of("192.0.2.7"));
        assertThatCode(() -> takes("192.0.2.7", 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> takes("192.0.2.7", 1)).hasMessage("crowded-network");
    }

    @Test
    void a_household_or_site_gets_little_more_than_one_network() {
        takes("2001:db8:1:1::1", 4);
        takes("2001:db8:1:2::1", 2);
        assertThatThrownBy(() -> takes("2001:db8:1:3::1", 1)).hasMessage("crowded-network");
        takes("2001:db8:1:ff00::1", 2);
        assertThatThrownBy(() -> takes("2001:db8:1:ff01::1", 1)).hasMessage("crowded-network");
        takes("2001:db8:2:1::1", 2);
    }

    @Test
    void nothing_is_granted_when_all_are_taken() {
        takes("192.0.2.1", 4);
        takes("192.0.2.2", 4);
        takes("192.0.2.3", 2);
        assertThatThrownBy(() -> takes("192.0.2.4", 1)).hasMessage("server-full");
        share.release(Address.of("192.0.2.1"));
        assertThatCode(() -> takes("192.0.2.4", 1)).doesNotThrowAnyException();
    }
}
