package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that an administrator stops a server while all of its people talk. The log outlives the server, so that the
 * test can read it afterwards.
 */
@Tag("faults")
@Tag("readme")
class StopIT {
    private static final int ROOMS = 10;
    private static final int IN_A_ROOM = 20;
    private static final int TALKERS = 4;
    private static final int RESTART = 1012;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int A_WHILE = 50;

    private final KeptRedis redis = new KeptRedis();
    private final int port = OwnServer.freePort();
    private OwnServer server = starts();
    private final Party party = Party.at(server.address());
    private final List<Chatter> listeners = new ArrayList<>();
    private Duration exit = Duration.ZERO;

    private OwnServer starts() {
        Map<String, String> settings = new HashMap<>(Faults.FROM_ONE_ADDRESS);
        settings.put("parley.gate.visitorKey", "a key that outlives a server of the Garden");
        settings.putAll(redis.settings());
        return OwnServer.begin("stopped", port, settings, List.of("-Xmx256m")).isUp();
    }

    private Chatter comes(String name) {
        return Chatter.visiting(server.address(), name).withPatience(Faults.SOON);
    }

    @AfterEach
    void everybody_goes() {
        party.close();
        server.close();
        redis.close();
    }

    @Test
    void stopping_a_busy_server_loses_nothing_acknowledged_and_everybody_returns() {
        List<Conversation> rooms = IntStream.range(0, ROOMS)
                .mapToObj(i -> new Conversation(party, TALKERS, k -> comes("Ada " + k)))
                .toList();
        rooms.forEach(this::isListenedTo);

        Runnable talk = () -> stops(rooms);
        for (Conversation room : rooms) {
            Runnable meanwhile = talk;
            talk = () -> room.during(meanwhile);
        }
        talk.run();

        listeners.forEach(Chatter::resumes);
        rooms.forEach(Conversation::isWhole);
        assertThat(exit).isLessThan(Duration.ofSeconds(30));
        Figures.tell(
                "F03",
                "%d people in %d rooms, all told, %d messages; out after %d ms",
                ROOMS * IN_A_ROOM,
                ROOMS,
                rooms.stream().mapToInt(Conversation::said).sum(),
                exit.toMillis());
    }

    private void isListenedTo(Conversation room) {
        String code = room.talkers().get(0).chatter().code();
        for (int i = TALKERS; i < IN_A_ROOM; i++)
            listeners.add(party.also(comes("Grace " + i)).joins(code));
    }

    /** Stops the server and starts it again. */
    private void stops(List<Conversation> rooms) {
        rooms.forEach(room -> room.goesOnBy(A_WHILE));
        exit = server.stops();

        List<Chatter> people = people(rooms);
        assertThat(people).hasSize(ROOMS * IN_A_ROOM);
        assertThat(people)
                .allSatisfy(
                        person -> assertThat(endOf(person)).as(person.name()).isEqualTo(RESTART));
        List<Long> told = people.stream().flatMap(StopIT::afterMillis).toList();
        assertThat(told).hasSize(people.size());
        server = starts();
    }

    private List<Chatter> people(List<Conversation> rooms) {
        Stream<Chatter> talkers =
                rooms.stream().flatMap(room -> room.talkers().stream()).map(Talker::chatter);
        return Stream.concat(talkers, listeners.stream()).toList();
    }

    /** The code with which the connection ended; Java's client sometimes misses the end. */
    private static int endOf(Chatter person) {
        if (!person.diary().comesTrueWithin(A_MOMENT, heard -> heard.closing().isPresent())) person.isCutOff();
        return person.isClosed().code();
    }

    private static Stream<Long> afterMillis(Chatter person) {
        return person.diary().frames("leaving").stream().map(leaving -> leaving.number("afterMs"));
    }
}
