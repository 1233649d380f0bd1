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
    void one_address_has_its_share_and_no_more() {
        takes("192.0.2.7", 4);
        assertThatThrownBy(() -> takes("192.0.2.7", 1)).hasMessage("crowded-network");
        assertThatCode(() -> takes("192.0.2.8", 4)).doesNotThrowAnyException();
        share.release(Address.of("192.0.2.7"));
        assertThatCode(() -> takes("192.0.2.7", 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> takes("192.0.2.7", 1)).hasMessage("crowded-network");
    }

    @Test
    void all_networks_of_a_household_or_a_site_have_little_more_than_one() {
        takes("2001:db8:1:1::1", 4);
        takes("2001:db8:1:2::1", 2);
        assertThatThrownBy(() -> takes("2001:db8:1:3::1", 1)).hasMessage("crowded-network");
        takes("2001:db8:1:ff00::1", 2);
        assertThatThrownBy(() -> takes("2001:db8:1:ff01::1", 1)).hasMessage("crowded-network");
        takes("2001:db8:2:1::1", 2);
    }

    @Test
    void when_all_are_taken_nobody_gets_one() {
        takes("192.0.2.1", 4);
        takes("192.0.2.2", 4);
        takes("192.0.2.3", 2);
        assertThatThrownBy(() -> takes("192.0.2.4", 1)).hasMessage("server-full");
        share.release(Address.of("192.0.2.1"));
        assertThatCode(() -> takes("192.0.2.4", 1)).doesNotThrowAnyException();
    }
}
