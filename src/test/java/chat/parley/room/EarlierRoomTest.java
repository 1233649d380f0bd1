package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import chat.parley.text.RoomCode;
import chat.parley.text.Topic;
import chat.parley.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.StreamEntryID;

/** Tests a room as Parley 0.1.0 of 2026-11-28 left it in Redis: {@code earlier-room.tsv}, one command a line. */
class EarlierRoomTest {
    private static final RoomCode CODE = new RoomCode("R3BX7X58");
    private static final String META = "parley:{b0}:room:R3BX7X58";
    private static final String ADA = "\"by\":{\"name\":\"ada\",\"id\":\"m1\"}";
    private static final String GRACE = "\"by\":{\"name\":\"grace\",\"id\":\"m2\"}";

    private final Place.Redis place = new Place.Redis(new Wire().notation());

    @AfterEach
    void end() {
        place.close();
    }

    @BeforeEach
    void load() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("earlier-room.tsv");
                Jedis redis = place.redis().client()) {
            String commands = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            commands.lines().forEach(line -> send(redis, line.split("\t", -1)));
        }
    }

    private static void send(Jedis redis, String... command) {
        redis.sendCommand(Protocol.Command.valueOf(command[0]), Arrays.copyOfRange(command, 1, command.length));
    }

    private Room room() {
        return Place.rooms(place.directory(Map.of()), Map.of()).find(CODE).orElseThrow();
    }

    private static List<String> events(Room room) {
        return room.log().next(0, 100).events();
    }

    @Test
    void its_events_are_read_byte_for_byte_with_its_topic_and_people() {
        Room room = room();
        room.arrive("ada");
        assertThat(events(room).subList(0, 10))
                .satisfies(all -> assertThat(all.get(2))
                        .isEqualTo("{\"seq\":3,\"at\":\"2026-11-29T21:27:05.082Z\",\"kind\":\"said\"," + ADA
                                + ",\"draft\":\"00000000-0000-4000-8000-000000000001\","
                                + "\"text\":\"Roses \\\"climb\\\" \\\\ und Ä 🌹\\n\"}"))
                .satisfies(all -> assertThat(all.get(3))
                        .as("a tombstone")
                        .isEqualTo("{\"seq\":4,\"at\":\"2026-11-29T21:27:05.086Z\",\"kind\":\"blank\"," + GRACE
                                + ",\"draft\":\"00000000-0000-4000-8000-000000000002\"}"))
                .satisfies(all -> assertThat(all.get(8)).contains("\"kind\":\"topic\"", "\"Roses, mostly\""))
                .noneMatch(event -> event.contains("secret"));
        assertThat(room.topic()).isEqualTo(new Topic("Roses, mostly"));
        assertThat(room.people()).extracting(Member::name).containsExactly("Ada L.", "grace");
    }

    @Test
    void its_members_continue_and_repeats_are_recognised() {
        Room room = room();
        room.arrive("ada");
        room.arrive("grace");
        UUID done = UUID.fromString("00000000-0000-4000-8000-000000000001");
        assertThat(room.say("ada", done, "Roses \"climb\" \\ und Ä 🌹\n").seq()).isEqualTo(3);
        room.act("ada", new Command.Remove(UUID.randomUUID(), 3));
        room.act("grace", new Command.SetTopic(UUID.randomUUID(), "Tulips"));
        assertThat(room.log().find(3)).get().asString().doesNotContain("climb");
        assertThat(events(room)).hasSize(12).noneMatch(event -> event.contains("climb"));
        assertThat(room.topic()).isEqualTo(new Topic("Tulips"));
        try (Jedis redis = place.redis().client()) {
            assertThat(redis.xrevrange(META + ":events", "+", "-", 1).get(0).getFields())
                    .containsEntry("kind", "topic");
        }
    }

    @Test
    void a_topic_set_by_an_earlier_version_is_understood() {
        Room room = room();
        room.arrive("ada");
        long head = room.everything().to();
        try (Jedis redis = place.redis().client()) {
            Map<String, String> event = new HashMap<>(
                    Map.of("room", CODE.value(), "epoch", room.log().epoch()));
            event.putAll(Map.of("seq", Long.toString(head + 1), "at", "1795987630000", "kind", "discussed"));
            event.putAll(Map.of("by", "m1", "name", "ada", "target", "0"));
            event.put(
                    "members",
                    "\"kind\":\"topic\"," + ADA + ",\"draft\":\"" + UUID.randomUUID() + "\",\"topic\":\"Tulips\"");
            redis.xadd("parley:{b0}:delivery", StreamEntryID.NEW_ENTRY, event);
        }
        await().until(() -> room.topic().equals(new Topic("Tulips")));
    }
}
