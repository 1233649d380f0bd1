package chat.parley.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {
    private static final Address ADA = Address.of("192.0.2.1");
    private static final Address GRACE = Address.of("192.0.2.2");

    private final InFlight inFlight = new InFlight(1_000, 100);

    @Test
    void an_address_is_limited_until_it_gives_back() {
        assertThat(inFlight.take(ADA, 60)).isTrue();
        assertThat(inFlight.take(ADA, 60)).isFalse();
        assertThat(inFlight.take(ADA, 40)).as("what was refused is not held").isTrue();
        assertThat(inFlight.take(GRACE, 60)).isTrue();
        inFlight.give(ADA, 100);
        assertThat(inFlight.take(ADA, 100)).isTrue();
        assertThat(inFlight.held()).isEqualTo(160);
    }

    @Test
    void no_network_holds_more_than_a_third_of_all() {
        for (int i = 0; i < 3; i++) {
            assertThat(inFlight.take(Address.of("2001:db8:1:" + i + "::1"), 100))
                    .isTrue();
        }
        assertThat(inFlight.take(Address.of("2001:db8:1:ff::1"), 100)).isFalse();
        assertThat(inFlight.take(Address.of("2001:db8:2::1"), 100)).isTrue();
    }

    @Test
    void the_total_in_flight_is_limited() {
        for (int i = 0; i < 10; i++)
            assertThat(inFlight.take(Address.of("192.0.2." + i), 100)).isTrue();
        assertThat(inFlight.take(Address.of("198.51.100.1"), 1)).isFalse();
    }

    @Test
    void giving_back_twice_counts_once() {
        Reservation held = new Reservation(inFlight, ADA);
        assertThat(held.grow(50)).isTrue();
        assertThat(held.grow(60)).isFalse();
        held.giveBack();
        held.giveBack();
        assertThat(inFlight.held()).isZero();
        assertThat(held.grow(1)).as("it is over").isFalse();
    }
}
