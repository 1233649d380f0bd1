package chat.parley.live;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A person who keeps talking while a seeded storm disturbs their network, and reconnects each time. */
final class Sailor {
    private final Chatter chatter;
    private final Flaky network;
    private final Chatter lighthouse;
    private final Random random;
    private final List<String> drafts = new ArrayList<>();
    private int breaks;

    /** @param lighthouse a chatter on a good network, who receives the messages */
    Sailor(Chatter chatter, Flaky network, Chatter lighthouse, Random random) {
        this.chatter = chatter.through(network);
        this.network = network;
        this.lighthouse = lighthouse;
        this.random = random;
    }

    Chatter chatter() {
        return chatter;
    }

    /** The drafts of all messages. */
    List<String> drafts() {
        return List.copyOf(drafts);
    }

    /** The number of lost connections. */
    int breaks() {
        return breaks;
    }

    void sailsUntil(long end) {
        while (System.nanoTime() < end) {
            String text = chatter.name() + " says " + drafts.size();
            drafts.add(chatter.insists(text));
            gust(text);
        }
        network.calm();
    }

    private void gust(String text) {
        switch (random.nextInt(7)) {
            case 0 -> network.delay(Direction.TO_SERVER, Duration.ofMillis(random.nextInt(30)));
            case 1 -> network.throttle(Direction.TO_CLIENT, 20_000 + random.nextInt(80_000));
            case 2 -> breaks(network::cut);
            case 3 -> breaks(network::hangUp);
            case 4 -> isLost(text, Direction.TO_CLIENT);
            case 5 -> isLost(text, Direction.TO_SERVER);
            default -> chatter.seesPosted(drafts.get(drafts.size() - 1));
        }
    }

    /** Blocks one direction for a while, or until the message arrived; then the connection breaks. */
    private void isLost(String text, Direction direction) {
        network.pause(direction);
        lighthouse
                .diary()
                .comesTrueWithin(
                        Duration.ofMillis(random.nextInt(400)),
                        heard -> heard.said().contains(text));
        breaks(network::cut);
    }

    private void breaks(Runnable how) {
        breaks++;
        how.run();
        network.calm();
        chatter.isCutOff().resumes();
    }
}
