package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.limits.Address;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.FakeTime;
import chat.parley.settings.Rate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressBudgetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeTime clock = new FakeTime();
    private final AddressBudget budget =
            new AddressBudget(Refusal.TOO_MANY_TRIES, new Rate(10, MINUTE), new Rate(100, MINUTE), clock.time());

    private void spends(String address, long amount) {
        budget.spend(Address.of(address), amount);
    }

    private Duration refused(String address, long amount) {
        try {
            spends(address, amount);
            throw new AssertionError("was allowed");
        } catch (Refused no) {
            return no.retryAfter();
        }
    }

    @Test
    void a_refusal_states_the_correct_retry_time() {
        spends("192.0.2.7", 8);
        Duration wait = refused("192.0.2.7", 4);
        assertThat(wait).isEqualTo(Duration.ofSeconds(12));

        clock.goesOn(wait.minusMillis(1));
        assertThat(refused("192.0.2.7", 4)).isEqualTo(Duration.ofMillis(1));
        clock.goesOn(Duration.ofMillis(1));
        spends("192.0.2.7", 4);
    }

    @Test
    void a_refusal_costs_nothing() {
        spends("192.0.2.7", 8);
        for (int i = 0; i < 5; i++) refused("192.0.2.7", 4);
        spends("192.0.2.7", 2);
    }

    @Test
    void a_cost_above_the_maximum_takes_the_whole_allowance() {
        spends("192.0.2.7", 1_000);
        assertThat(refused("192.0.2.7", 1)).isEqualTo(Duration.ofSeconds(6));
        clock.goesOn(MINUTE);
        spends("192.0.2.7", 1_000);
    }

    @Test
    void a_household_gets_four_times_the_allowance_of_a_network_and_a_site_sixteen_times() {
        AddressBudget large =
                new AddressBudget(Refusal.TOO_MANY_TRIES, new Rate(10, MINUTE), new Rate(1_000, MINUTE), clock.time());
        for (int household = 0; household < 4; household++) {
            for (int network = 0; network < 4; network++) large.spend(network(household, network), 10);
            Address another = network(household, 4);
            assertThatThrownBy(() -> large.spend(another)).hasMessage("too-many-tries");
        }
        assertThatThrownBy(() -> large.spend(network(4, 0))).hasMessage("too-many-tries");
        assertThatCode(() -> large.spend(Address.of("2001:db8:2::1"))).doesNotThrowAnyException();
    }

    private static Address network(int household, int network) {
        return Address.of("2001:db8:1:" + household + "0" + network + "::1");
    }

    @Test
    void when_the_total_is_spent_only_the_heaviest_users_wait() {
        for (int i = 0; i < 13; i++) spends("192.0.2." + i, 8);
        assertThat(refused("192.0.2.0", 1)).isPositive();
        spends("198.51.100.1", 6);
        assertThat(refused("198.51.100.1", 1)).isPositive();
        clock.goesOn(MINUTE);
        spends("192.0.2.0", 1);
    }

    @Test
    void each_network_has_its_own_allowance() {
        budget.spend(Address.of("192.0.2.7"), "Garden", 10);
        assertThatThrownBy(() -> budget.spend(Address.of("192.0.2.7"), "Garden", 1))
                .hasMessage("too-many-tries");
        assertThatCode(() -> budget.spend(Address.of("192.0.2.7"), "Orchard", 10))
                .doesNotThrowAnyException();
    }

    @Test
    void an_unused_allowance_can_be_given_back() {
        spends("192.0.2.7", 10);
        budget.giveBack(Address.of("192.0.2.7"), "", 3);
        spends("192.0.2.7", 3);
        assertThat(refused("192.0.2.7", 1)).isPositive();
    }

    @Test
    void concurrent_requests_cannot_exceed_the_allowance() {
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                spends("192.0.2.7", 1);
                passed.incrementAndGet();
            } catch (Refused tooMany) {
                assertThat(tooMany).hasMessage("too-many-tries");
            }
        });
        assertThat(passed).hasValue(10);
    }
}
