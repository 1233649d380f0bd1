package chat.parley.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.limits.Address;
import chat.parley.refusal.Refused;
import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuessLimiterTest {
    private static final int AT_ONCE = 40;

    private final FakeTime clock = new FakeTime();
    private final GuessLimiter guesses = new GuessLimiter(
            Garden.with(Map.of("parley.gate.allGuesses", "25")).gate().guesses(), clock.time());

    private void fails(String address, int times) {
        for (int i = 0; i < times; i++) assertThat(asks(address)).isEmpty();
    }

    private Optional<String> asks(String address) {
        return guesses.look(Address.of(address), Optional::empty);
    }

    private Optional<String> finds(String address) {
        return guesses.look(Address.of(address), () -> Optional.of("Garden"));
    }

    @Test
    void correct_codes_are_not_limited() {
        for (int i = 0; i < 20; i++) assertThat(finds("192.0.2.6")).contains("Garden");
        fails("192.0.2.6", 10);
        assertThatThrownBy(() -> finds("192.0.2.6")).hasMessage("too-many-tries");
    }

    @Test
    void concurrent_guesses_gain_no_extra_tries() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(AT_ONCE);
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) threads.execute(() -> answers.add(asksAmongMany(asked)));
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(answers.stream().filter("no such room"::equals)).hasSize(10);
        assertThat(answers.stream().filter("too-many-tries"::equals)).hasSize(AT_ONCE - 10);
    }

    /** Looks a room up once all threads are ready. */
    private String asksAmongMany(CountDownLatch asked) {
        asked.countDown();
        try {
            return guesses.look(Address.of("192.0.2.9"), () -> nothing(asked)).orElse("no such room");
        } catch (Refused no) {
            return no.getMessage();
        }
    }

    private static Optional<String> nothing(CountDownLatch asked) {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Test
    void an_address_gets_ten_wrong_codes_a_minute() {
        fails("192.0.2.7", 10);
        assertThatThrownBy(() -> asks("192.0.2.7")).hasMessage("too-many-tries");
        assertThatCode(() -> asks("192.0.2.8")).doesNotThrowAnyException();
        clock.goesOn(Duration.ofSeconds(7));
        assertThatCode(() -> asks("192.0.2.7")).doesNotThrowAnyException();
    }

    @Test
    void when_many_addresses_guess_only_those_that_failed_wait() {
        fails("192.0.2.1", 9);
        fails("192.0.2.2", 9);
        fails("192.0.2.3", 7);
        assertThatThrownBy(() -> asks("192.0.2.1")).hasMessage("too-many-tries");
        assertThatCode(() -> asks("192.0.2.99")).doesNotThrowAnyException();
        clock.goesOn(Duration.ofMinutes(1));
        assertThatCode(() -> asks("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void a_household_gets_four_times_the_tries_of_one_network() {
        GuessLimiter many = new GuessLimiter(Garden.with(Map.of()).gate().guesses(), clock.time());
        for (int i = 0; i < 40; i++) {
            assertThat(many.look(Address.of("2001:db8:1:" + i / 10 + "::1"), Optional::empty))
                    .isEmpty();
        }
        Address neighbour = Address.of("2001:db8:1:4::1");
        assertThatThrownBy(() -> many.look(neighbour, Optional::empty)).hasMessage("too-many-tries");
        Address another = Address.of("2001:db8:1:ff00::1");
        assertThatCode(() -> many.look(another, Optional::empty)).doesNotThrowAnyException();
    }
}
