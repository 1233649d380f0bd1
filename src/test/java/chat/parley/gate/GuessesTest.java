package chat.parley.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final FakeTime clock = new FakeTime();
    private final Guesses guesses =
            new Guesses(Garden.with(Map.of("parley.gate.allGuesses", "25")).gate(), clock.time());

    private void fails(String address, int times) {
        for (int i = 0; i < times; i++) {
            guesses.permit(address);
            guesses.failed(address);
        }
    }

    @Test
    void an_address_may_be_wrong_ten_times_a_minute() {
        fails("192.0.2.7", 10);
        assertThatThrownBy(() -> guesses.permit("192.0.2.7")).hasMessage("too-many-tries");
        assertThatCode(() -> guesses.permit("192.0.2.8")).doesNotThrowAnyException();
        clock.goesOn(Duration.ofSeconds(7));
        assertThatCode(() -> guesses.permit("192.0.2.7")).doesNotThrowAnyException();
    }

    @Test
    void when_many_addresses_guess_only_those_who_failed_wait() {
        fails("192.0.2.1", 9);
        fails("192.0.2.2", 9);
        fails("192.0.2.3", 7);
        assertThatThrownBy(() -> guesses.permit("192.0.2.1")).hasMessage("too-many-tries");
        assertThatCode(() -> guesses.permit("192.0.2.99")).doesNotThrowAnyException();
        clock.goesOn(Duration.ofMinutes(1));
        assertThatCode(() -> guesses.permit("192.0.2.1")).doesNotThrowAnyException();
    }
}
