package chat.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.room.Command;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTest {
    private final Wire wire = new Wire();

    private static ClientFrame unreadable(Refusal why) {
        return new ClientFrame.Unreadable(why);
    }

    @Test
    void unknown_fields_are_ignored() {
        assertThat(wire.read("{\"type\":\"leave\",\"by\":{\"id\":\"m1\"},\"role\":\"owner\",\"seq\":1}"))
                .isEqualTo(new ClientFrame.Leave());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"say\"",
                "7",
                "{",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"say\"}",
                "nonsense",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":{\"a\":1}}",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":null}",
                "{\"type\":\"typing\"}",
                "{\"type\":\"seen\"}",
                "{\"type\":\"seen\",\"seq\":\"x\"}",
                "{\"type\":\"seen\",\"seq\":[]}",
                "{\"type\":{\"say\":1}}",
                "{\"type\":\"leave\"} {\"type\":\"leave\"}",
                "{\"type\":7}",
                "{\"type\":\"typing\",\"on\":\"yes\"}",
                "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":7}",
                "{'type':'leave'}"
            })
    void what_is_no_frame_is_answered_not_thrown(String text) {
        assertThat(wire.read(text)).isEqualTo(unreadable(Refusal.UNREADABLE));
    }

    @Test
    void an_unknown_type_is_reported() {
        assertThat(wire.read("{\"type\":\"shout\"}")).isEqualTo(unreadable(Refusal.UNKNOWN_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "5b1c7a52", "1-1-1-1-1", "5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a1g"})
    void a_draft_is_a_uuid_in_full(String draft) {
        assertThat(wire.read("{\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"x\"}"))
                .isEqualTo(unreadable(Refusal.BAD_DRAFT));
    }

    @Test
    void a_lone_surrogate_reaches_the_rule_that_refuses_it() {
        String draft = UUID.randomUUID().toString();
        assertThat(wire.read("{\"type\":\"say\",\"draft\":\"" + draft + "\",\"text\":\"\\ud83c\"}"))
                .isEqualTo(new ClientFrame.Do(new Command.Say(UUID.fromString(draft), "\ud83c")));
    }

    @Test
    void deep_and_wide_nonsense_is_refused() {
        assertThat(wire.read("[".repeat(20_000))).isEqualTo(unreadable(Refusal.UNREADABLE));
        assertThat(wire.read("{\"type\":".repeat(10_000))).isEqualTo(unreadable(Refusal.UNREADABLE));
        assertThat(wire.read("{\"type\":\"seen\",\"seq\":1e999999999}")).isInstanceOf(ClientFrame.class);
    }

    @Test
    void random_damage_to_a_frame_never_throws() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String good = "{\"type\":\"say\",\"draft\":\"5b1c7a52-6a0e-4c3e-9d0b-2f6c1f5f0a11\",\"text\":\"a \\u2028 b\"}";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder bad = new StringBuilder(good);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bad.setCharAt(random.nextInt(bad.length()), "{}[]\",:\\u0 \ud83c".charAt(random.nextInt(12)));
            }
            assertThat(wire.read(bad.toString())).as("seed %d: %s", seed, bad).isNotNull();
        }
    }

    @Test
    void every_spelling_of_seen_is_read_alike() {
        assertThat(wire.read("{\"type\":\"seen\",\"seq\":42}")).isEqualTo(new ClientFrame.Seen(42));
        assertThat(wire.read("{ \"seq\" : 42, \"type\" : \"seen\" }")).isEqualTo(new ClientFrame.Seen(42));
        assertThat(wire.read("{\"type\":\"seen\",\"seq\":-1}")).isEqualTo(new ClientFrame.Seen(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'left'}",
                "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'left','by':'Ada'}",
                "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'dan ced','by':{'id':'m1','name':'Ada'}}",
                "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'','by':{'id':'m1','name':'Ada'}}",
                "{'seq':1,'at':'at tea','kind':'left','by':{'id':'m1','name':'Ada'}}"
            })
    void text_that_is_not_an_event_is_refused(String text) {
        String event = "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'left','by':{'id':'m1','name':'Ada'}}";
        assertThat(wire.event(quoted(event)).event()).isEqualTo(new RoomEvent.Left(new Member("m1", "Ada")));
        assertThatThrownBy(() -> wire.event(quoted(text)))
                .isInstanceOf(Refused.class)
                .hasMessage("unreadable");
    }

    @Test
    void an_event_of_a_newer_kind_keeps_all_its_members() {
        String members =
                quoted("'kind':'danced','by':{'id':'m1','name':'Ada'},'target':7,'step':{'to':[1,2.50,'\\n']}");
        String event = RoomLog.text(9, "2026-11-22T17:30:12.345Z", members);
        RoomEvent danced = wire.event(event).event();
        assertThat(danced).isEqualTo(new RoomEvent.Unknown("danced", new Member("m1", "Ada"), null, 7, members));
        assertThat(wire.notation().write(danced)).isEqualTo(members);
    }

    @Test
    void a_newer_kind_cannot_bring_a_second_number() {
        String twice =
                "{'seq':1,'at':'2026-11-22T17:30:12.345Z','kind':'danced','seq':2,'by':{'id':'m1','name':'Ada'}}";
        assertThat(wire.notation().write(wire.event(quoted(twice)).event())).doesNotContain("seq");
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
