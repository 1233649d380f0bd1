package chat.parley.faults;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Twenty honest people in four rooms, each at their own address; one of them rejoins every 5 s. */
final class Neighbours implements AutoCloseable {
    static final int ROOMS = 4;
    private static final int STEADY = 19;
    private static final int LEAST_PAUSE_MILLIS = 8_000;
    private static final int MOST_PAUSE_MILLIS = 16_000;
    private static final int ANEW_SECONDS = 5;
    private static final Set<String> ACTS =
            Set.of("appointed", "dismissed", "renewed", "muted", "kicked", "banned", "cleared", "restored");

    private final URI server;
    private final List<Neighbour> steady = new ArrayList<>();
    private final List<String> rooms = new ArrayList<>();
    private final Newcomer newcomer;
    private final Random random;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(STEADY + 1);
    private final List<Future<?>> paces = new ArrayList<>();
    private volatile Measures measures = new Measures();

    /** Creates the people; the first {@code behind} have another address instead of their own. */
    Neighbours(URI server, long seed, int behind, String address) {
        this.server = server;
        this.random = new Random(seed);
        for (int i = 0; i < STEADY; i++) comes(i, i < behind ? address : addressOf(i));
        newcomer = new Newcomer(server, addressOf(STEADY), rooms, this::measures);
    }

    /** The address of a person; one in two uses a dual-stack proxy. */
    private static String addressOf(int number) {
        return (number % 2 == 0 ? "" : "::ffff:") + "198.51.100." + (number + 1);
    }

    private void comes(int number, String address) {
        Neighbour one = new Neighbour(server, "Ada " + number, address, this::measures);
        if (number < ROOMS) rooms.add(one.chatter().creates("Garden").code());
        else one.chatter().joins(rooms.get(number % ROOMS));
        steady.add(one);
    }

    List<String> rooms() {
        return rooms;
    }

    Measures measures() {
        return measures;
    }

    /** Restarts all measurements. */
    void countAnew() {
        measures = new Measures();
    }

    void talk() {
        for (Neighbour one : steady) {
            int pause = LEAST_PAUSE_MILLIS + random.nextInt(MOST_PAUSE_MILLIS - LEAST_PAUSE_MILLIS);
            paces.add(threads.scheduleWithFixedDelay(one::talks, pause, pause, TimeUnit.MILLISECONDS));
        }
        paces.add(threads.scheduleAtFixedRate(newcomer::comes, 0, ANEW_SECONDS, TimeUnit.SECONDS));
    }

    /** Stops talking, and returns the violations in what all of them received, in words. */
    List<String> agree() {
        paces.forEach(pace -> pace.cancel(false));
        threads.shutdown();
        List<String> wrong = new ArrayList<>();
        Party party = Party.at(server);
        steady.forEach(one -> party.also(one.chatter()));
        newcomer.visits().forEach(party::also);
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) wrong.add("somebody still waits for an answer");
            steady.forEach(one -> one.chatter().seesAllAnswered());
            party.agrees();
        } catch (AssertionError | RuntimeException disagreement) {
            wrong.add(disagreement.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wrong.addAll(evicted());
        return wrong;
    }

    /**
     * The rooms in which somebody used a role that nobody gave them, or that have lost their owner, in words. None of
     * these people uses a role.
     */
    List<String> usurped() {
        List<String> wrong = new ArrayList<>();
        for (Neighbour one : steady.subList(0, ROOMS)) {
            Chatter owner = one.chatter();
            owner.history().events().stream()
                    .filter(event -> ACTS.contains(event.kind()))
                    .forEach(event -> wrong.add(owner.name() + " reads " + event));
            Answer bans = owner.visitor().get("api/rooms/" + owner.code() + "/bans");
            if (!bans.body().equals("{\"bans\":[]}")) wrong.add(owner.name() + " got " + bans.body());
        }
        return wrong;
    }

    /**
     * The messages that were evicted. In ten minutes they say less than a room keeps beside what one network may say in
     * it, so all of it must still be there.
     */
    private List<String> evicted() {
        return IntStream.range(0, ROOMS)
                .mapToObj(this::evicted)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String evicted(int room) {
        List<Chatter> people = everybody(rooms.get(room));
        List<String> kept = people.get(0).history().events().stream()
                .map(event -> event.draft())
                .toList();
        List<String> said = people.stream()
                .flatMap(one -> one.diary().acknowledged().keySet().stream())
                .toList();
        List<String> gone = said.stream().filter(draft -> !kept.contains(draft)).toList();
        return gone.isEmpty() ? "" : gone.size() + " of " + said.size() + " messages are gone from room " + room;
    }

    private List<Chatter> everybody(String code) {
        List<Chatter> people =
                new ArrayList<>(steady.stream().map(Neighbour::chatter).toList());
        people.addAll(newcomer.visits());
        return people.stream().filter(one -> one.code().equals(code)).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        steady.forEach(one -> one.chatter().close());
        newcomer.visits().forEach(Chatter::close);
    }
}
