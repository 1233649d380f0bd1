package chat.parley.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored")
class TurnsTest {
    private final Turns turns = new Turns(3);

    private CompletableFuture<String> begins(String address) {
        CompletableFuture<String> work = new CompletableFuture<>();
        turns.begin(Address.of(address), () -> work);
        return work;
    }

    @Test
    void a_network_leaves_turns_for_others() {
        CompletableFuture<String> first = begins("192.0.2.7");
        assertThatThrownBy(() -> begins("192.0.2.7")).hasMessage("busy");
        begins("2001:db8:1:1::1");
        assertThatThrownBy(() -> begins("2001:db8:1:2::1"))
                .as("the same household")
                .hasMessage("busy");
        begins("192.0.2.9");
        assertThatThrownBy(() -> begins("192.0.2.10")).as("all are taken").hasMessage("busy");
        first.complete("done");
        begins("192.0.2.10");
    }

    @Test
    void a_refused_turn_states_when_to_try_again() {
        begins("192.0.2.7");
        assertThatThrownBy(() -> begins("192.0.2.7"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void a_turn_ends_even_if_the_work_fails_or_does_not_begin() {
        begins("192.0.2.7").completeExceptionally(new IllegalStateException("bad file"));
        assertThatThrownBy(() -> turns.begin(Address.of("192.0.2.7"), () -> {
                    throw new Refused(Refusal.QUERY_EMPTY);
                }))
                .hasMessage("query-empty");
        begins("192.0.2.7");
    }

    @Test
    void a_single_turn_is_available_to_anybody() {
        Turns one = new Turns(1);
        assertThat(one.begin(Address.of("192.0.2.7"), () -> CompletableFuture.completedFuture("done")))
                .isCompletedWithValue("done");
    }
}
