package chat.parley.room.redis.script;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.settings.Given;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests which waiting calls are sent to Redis together. */
class RequestsTest {
    private static final RoomCode GARDEN = new RoomCode("K7QM4T2X");

    private final Settings settings = Given.settings(Map.of());
    private final Buckets buckets = new Buckets(settings.redis());
    private final RoomScripts garden = scripts(GARDEN);
    private final RoomScripts kitchen = scripts(new RoomCode("22222222"));

    private RoomScripts scripts(RoomCode code) {
        return new RoomScripts(buckets.of(code), settings, code, "0123456789abcdef", () -> 0, () -> {});
    }

    private static SayCall say(RoomScripts room, String text) {
        return SayCall.of(room, "draft", new Arguments().put("text", text));
    }

    /** A call on the room that is not a message. */
    private static OneCall other(RoomScripts room) {
        return OneCall.of(Script.TYPING, room.keys(), new Arguments());
    }

    /** A call that may act on any room. */
    private static OneCall common() {
        return OneCall.of(Script.TIMERS, List.of("timers"), new Arguments());
    }

    /** How many calls each request has. */
    private static List<Integer> sizes(ScriptCall... calls) {
        return sizes(List.of(calls));
    }

    private static List<Integer> sizes(List<ScriptCall> calls) {
        return Requests.of(calls).stream()
                .map(request -> request.calls().size())
                .toList();
    }

    private List<ScriptCall> messages(int count, String text) {
        return IntStream.range(0, count)
                .<ScriptCall>mapToObj(i -> say(garden, text))
                .toList();
    }

    @Test
    void messages_to_the_same_room_are_sent_together_in_their_order() {
        List<ScriptCall> calls = List.of(say(garden, "one"), say(kitchen, "tea"), say(garden, "two"));
        List<Request> requests = Requests.of(calls);
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).calls()).isEqualTo(List.of(calls.get(0), calls.get(2)));
        assertThat(requests.get(0).json()).endsWith("\"messages\":[{\"text\":\"one\"},{\"text\":\"two\"}]}");
        assertThat(requests.get(0).keys()).hasSize(garden.keys().size() + 2);
    }

    @Test
    void another_call_on_the_room_separates_messages() {
        assertThat(sizes(say(garden, "one"), other(kitchen), say(garden, "two")))
                .containsExactly(2, 1);
        assertThat(sizes(say(garden, "one"), other(garden), say(garden, "two"))).containsExactly(1, 1, 1);
        assertThat(sizes(say(garden, "one"), common(), say(garden, "two"))).containsExactly(1, 1, 1);
    }

    @Test
    void messages_of_another_life_of_the_room_are_sent_separately() {
        RoomScripts again = scripts(GARDEN);
        assertThat(sizes(say(garden, "one"), say(again, "two"), say(again, "three")))
                .containsExactly(1, 2);
    }

    @Test
    void the_messages_and_the_characters_of_a_request_are_limited() {
        assertThat(sizes(messages(128, "hello"))).containsExactly(64, 64);
        assertThat(sizes(messages(8, "x".repeat(16_000)))).containsExactly(4, 4);
        assertThat(sizes(messages(2, "x".repeat(100_000)))).containsExactly(1, 1);
    }

    @Test
    void each_message_gets_its_own_result_unless_the_room_is_gone() {
        SayCall one = say(garden, "one");
        SayCall two = say(garden, "two");
        Requests.of(List.of(one, two)).get(0).complete(List.of(List.of("seq", 1L, "repeated", 0L), "not-a-member"));
        assertThat(one.answer().join().number("seq")).isEqualTo(1);
        assertThat(two.answer().join().refusal()).hasToString("Optional[NOT_A_MEMBER]");
        SayCall late = say(garden, "late");
        Requests.of(List.of(late)).get(0).complete("no-such-room");
        assertThat(late.answer().join().refusal()).hasToString("Optional[NO_SUCH_ROOM]");
    }
}
