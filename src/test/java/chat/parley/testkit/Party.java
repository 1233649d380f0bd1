package chat.parley.testkit;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All people and networks of one test at one address. {@link #close} closes them, the last to come first. Make one for
 * each test. Use it from one thread, like the {@link Chatter}s themselves.
 */
public final class Party implements AutoCloseable {
    private final URI address;
    private final Deque<AutoCloseable> guests = new ArrayDeque<>();

    private Party(URI address) {
        this.address = address;
    }

    /** Creates a party at this address, which is the base URL of the application, with or without a trailing slash. */
    public static Party at(URI address) {
        return new Party(address);
    }

    /** Creates a person with their own browser, in no room yet. */
    public Chatter comes(String name) {
        return also(Chatter.visiting(address, name));
    }

    /** Creates a network in front of the server, without faults; see {@link Chatter#through}. */
    public Flaky network() {
        return also(Flaky.inFrontOf(address));
    }

    /** Registers another resource for {@link #close}, such as another tab of a chatter. */
    public <C extends AutoCloseable> C also(C guest) {
        guests.push(guest);
        return guest;
    }

    /**
     * Waits until everybody has received what was acknowledged to anybody, and then checks what they received against
     * each other and against the server's history: see {@link Checker} for the conditions. People who are done with
     * their room are not waited for. Call it when all messages have been sent, while somebody is still in each room.
     *
     * @throws AssertionError if somebody waits in vain, if there is a violation, or if nobody was ever welcomed
     */
    public void agrees() {
        List<Chatter> welcomed =
                chatters().filter(guest -> guest.diary().welcome().isPresent()).toList();
        List<Chatter> present =
                welcomed.stream().filter(guest -> !guest.diary().over()).toList();
        present.forEach(guest -> guest.hearsWhatWasAcknowledged(welcomed));
        List<Diary> diaries = Stream.concat(
                        welcomed.stream().map(Chatter::diary),
                        oneOfEachRoom(present).map(Chatter::history))
                .toList();
        refuse(diaries.isEmpty() ? List.of("Nobody was welcomed") : Checker.violations(diaries));
    }

    private Stream<Chatter> chatters() {
        return guests.stream().filter(Chatter.class::isInstance).map(Chatter.class::cast);
    }

    private static Stream<Chatter> oneOfEachRoom(List<Chatter> present) {
        return present.stream()
                .collect(Collectors.toMap(Chatter::code, guest -> guest, (first, other) -> first))
                .values()
                .stream();
    }

    private static void refuse(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    /**
     * Closes all people and networks, newest first.
     *
     * @throws IllegalStateException if one of them fails to close; all others are closed nevertheless
     */
    @Override
    public void close() {
        List<Exception> failures = new ArrayList<>();
        while (!guests.isEmpty()) {
            close(guests.pop(), failures);
        }
        if (!failures.isEmpty()) {
            IllegalStateException failure = new IllegalStateException("Not all could be closed", failures.get(0));
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private static void close(AutoCloseable guest, List<Exception> failures) {
        try {
            guest.close();
        } catch (Exception e) {
            failures.add(e);
        }
    }
}
