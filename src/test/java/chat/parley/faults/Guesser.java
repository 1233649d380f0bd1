package chat.parley.faults;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Tries codes at a fixed rate, each time from the next of many addresses, which it declares itself; one code in ten is
 * valid.
 */
final class Guesser {
    /** @param right whether a room has the code */
    record Try(boolean right, Answer answer, long micros) {}

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RIGHT = 10;
    private static final int HANDS = 8;

    private final URI server;
    private final String right;
    private final int addresses;
    private final Random random = new Random(53);
    private final List<Try> tries = Collections.synchronizedList(new ArrayList<>());

    Guesser(URI server, String right, int addresses) {
        this.server = server;
        this.right = right;
        this.addresses = addresses;
    }

    /** Makes guesses one after the other and returns the answers. */
    List<Try> guesses(int times, int perSecond) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        for (int i = 0; i < times; i++) {
            String code = i % RIGHT == RIGHT - 1 ? right : wrong();
            // Shifted by one in each round, or valid codes would always come from the same addresses.
            String address = "192.0.2." + (i + i / addresses) % addresses;
            hands.execute(() -> guess(code, address));
            Faults.pass(1_000 / perSecond);
        }
        hands.shutdown();
        Faults.until("all is answered", Duration.ofSeconds(60), () -> hands.awaitTermination(1, TimeUnit.SECONDS));
        return List.copyOf(tries);
    }

    private void guess(String code, String address) {
        long began = System.nanoTime();
        Answer answer = Visitor.at(server).get("api/rooms/" + code, "X-Forwarded-For", address);
        tries.add(new Try(code.equals(right), answer, (System.nanoTime() - began) / 1000));
    }

    private String wrong() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }
}
