package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the guessing of codes from many addresses at once, behind a trusted proxy. */
class BruteForceIT extends Faults {
    private static final int ADDRESSES = 50;
    private static final int PER_SECOND = 100;
    private static final int TRIES = 20 * PER_SECOND;
    private static final int FREE = 300;

    @Test
    void a_hundred_guesses_a_second_from_fifty_addresses_gain_little_and_lock_out_nobody() {
        serves(Map.of(
                "parley.gate.proxies", "127.0.0.1",
                "parley.gate.guesses", "10",
                "parley.gate.allGuesses", Integer.toString(FREE)));
        Chatter ada = party.comes("Ada").creates("Garden");

        long began = System.nanoTime();
        List<Guesser.Try> tries = new Guesser(server.address(), ada.code(), ADDRESSES).guesses(TRIES, PER_SECOND);
        long seconds = millisSince(began) / 1000;

        assertThat(joins("198.51.100.1", ada.code(), "Grace")).isEqualTo(201);
        // The budget of an address has partly refilled by now, the more the slower the machine is.
        new Guesser(server.address(), ada.code(), 2).guesses(40, PER_SECOND);
        assertThat(joins("192.0.2.1", ada.code(), "Mallory")).isEqualTo(429);
        ada.seesPosted(ada.says("Still here."));
        assertThat(with(tries, 404)).as("codes that could be tried").hasSizeBetween(FREE / 2, most(seconds));
        List<Guesser.Try> slowed = with(tries, 429);
        assertThat(slowed).extracting(one -> one.answer().code()).containsOnly("too-many-tries");
        assertThat(slowed).extracting(Guesser.Try::right).contains(true, false);
        Figures.tell(
                "F53",
                "%d tries from %d addresses in %d s: %d codes could be tried, %d tries had to wait; a refusal takes"
                        + " %.1f ms for a wrong code, %.1f ms for a right one",
                TRIES,
                ADDRESSES,
                seconds,
                with(tries, 404).size(),
                slowed.size(),
                median(slowed, false),
                median(slowed, true));
    }

    @Override
    String warning() {
        return "Many unknown room codes are tried, from many addresses";
    }

    /** The maximum of guesses: the full budget, its refill meanwhile, and concurrent guesses. */
    private static int most(long seconds) {
        return FREE + (int) (FREE * (seconds + 1) / 60) + ADDRESSES;
    }

    private static List<Guesser.Try> with(List<Guesser.Try> tries, int status) {
        return tries.stream().filter(one -> one.answer().status() == status).toList();
    }

    private static double median(List<Guesser.Try> tries, boolean right) {
        long[] micros = tries.stream()
                .filter(one -> one.right() == right)
                .mapToLong(Guesser.Try::micros)
                .sorted()
                .toArray();
        return micros[micros.length / 2] / 1000.0;
    }

    private int joins(String address, String code, String name) {
        Json body = Json.empty().with("name", name);
        return Visitor.at(server.address())
                .post(
                        "api/rooms/" + code + "/members",
                        "application/json",
                        body.toString(),
                        "Origin",
                        Guests.origin(server.address()),
                        "X-Forwarded-For",
                        address)
                .status();
    }
}
