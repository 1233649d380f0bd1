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
    void the_time_that_a_refusal_names_is_true() {
        spends("192.0.2.7", 8);
        Duration wait = refused("192.0.2.7", 4);
        assertThat(wait).isEqualTo(Duration.ofSeconds(12));

        clock.goesOn(wait.minusMillis(1));
        assertThat(refused("192.0.2.7", 4)).isEqualTo(Duration.ofMillis(1));
        clock.goesOn(Duration.ofMillis(1));
        spends("192.0.2.7", 4);
    }

    @Test
    void a_refusal_takes_nothing() {
        spends("192.0.2.7", 8);
        for (int i = 0; i < 5; i++) refused("192.0.2.7", 4);
        spends("192.0.2.7", 2);
    }

    @Test
    void what_costs_more_than_there_can_be_takes_all_there_is() {
        spends("192.0.2.7", 1_000);
        assertThat(refused("192.0.2.7", 1)).isEqualTo(Duration.ofSeconds(6));
        clock.goesOn(MINUTE);
        spends("192.0.2.7", 1_000);
    }

    @Test
    void all_networks_of_a_household_have_four_times_as_much_as_one_and_a_site_sixteen_times() {
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
    void when_all_together_had_enough_only_those_who_took_most_wait() {
        for (int i = 0; i < 13; i++) spends("192.0.2." + i, 8);
        assertThat(refused("192.0.2.0", 1)).isPositive();
        spends("198.51.100.1", 6);
        assertThat(refused("198.51.100.1", 1)).isPositive();
        clock.goesOn(MINUTE);
        spends("192.0.2.0", 1);
    }

    @Test
    void each_place_has_its_own() {
        budget.spend(Address.of("192.0.2.7"), "Garden", 10);
        assertThatThrownBy(() -> budget.spend(Address.of("192.0.2.7"), "Garden", 1))
                .hasMessage("too-many-tries");
        assertThatCode(() -> budget.spend(Address.of("192.0.2.7"), "Orchard", 10))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_not_used_can_be_given_back() {
        spends("192.0.2.7", 10);
        budget.giveBack(Address.of("192.0.2.7"), "", 3);
        spends("192.0.2.7", 3);
        assertThat(refused("192.0.2.7", 1)).isPositive();
    }

    @Test
    void of_many_at_once_no_more_pass_than_may() {
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
