package chat.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Json;
import chat.parley.testkit.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that the README's server is killed during a conversation and started again; {@link RestartIT} does so with
 * browsers.
 */
@Tag("readme")
class KilledIT {
    private static final int PEOPLE = 12;
    private static final int LINES = 15;

    private final ReadmeServer server = ReadmeServer.up();

    @AutoClose
    private final Party party = Party.at(server.address());

    private final Map<Chatter, List<String>> drafts = new HashMap<>();

    @Test
    void after_a_kill_the_room_is_restored_and_pending_messages_are_posted_once() {
        Chatter grace = comes("Grace").creates("Garden");
        List<Chatter> crowd = IntStream.range(0, PEOPLE)
                .mapToObj(i -> comes("Member " + i).joins(grace.code()))
                .toList();
        crowd.forEach(this::talks);
        grace.await("a third of it", heard -> heard.said().size() >= PEOPLE * LINES / 3);

        server.kill();
        List<Chatter> all = Stream.concat(crowd.stream(), Stream.of(grace)).toList();
        all.forEach(Chatter::isClosed);
        String before = grace.diary().position().orElseThrow().epoch();
        long began = System.nanoTime();
        server.start();
        all.forEach(KilledIT::comesBack);
        crowd.forEach(Chatter::seesAllAnswered);
        long took = Duration.ofNanos(System.nanoTime() - began).toSeconds();

        party.agrees();
        assertThat(grace.diary().position().orElseThrow().epoch()).isNotEqualTo(before);
        assertThat(grace.diary().said()).as("what was pending").isNotEmpty().doesNotHaveDuplicates();
        crowd.forEach(one -> assertThat(one.diary().acknowledged().keySet())
                .as("the acknowledged drafts of %s", one.name())
                .containsExactlyInAnyOrderElementsOf(drafts.get(one)));
        System.out.printf(
                "F01: %d messages after the kill, %d s with the start%n",
                grace.diary().said().size(), took);
    }

    private Chatter comes(String name) {
        return party.comes(name).withPatience(Duration.ofSeconds(40));
    }

    private void talks(Chatter chatter) {
        List<String> said = new ArrayList<>();
        IntStream.range(0, LINES).forEach(i -> said.add(chatter.insists(chatter.name() + " says " + i)));
        drafts.put(chatter, said);
    }

    /**
     * Returns as the page does (docs/protocol.md, Coming back): the first client creates the room again, the others
     * find it.
     */
    private static void comesBack(Chatter chatter) {
        Json room = Json.empty().with("title", "Garden").with("code", chatter.code());
        assertThat(chatter.visitor().post("api/rooms", room).status()).isIn(201, 409);
        chatter.joins(chatter.code());
    }
}
