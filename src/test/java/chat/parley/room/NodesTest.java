package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.RoomAssertions.heard;
import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.Member;
import chat.parley.log.Position;
import chat.parley.log.Posted;
import chat.parley.log.RoomLog;
import chat.parley.refusal.Refusal;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests that actions on one server take effect on the other. */
class NodesTest {
    @AutoClose
    private final Nodes nodes = new Nodes();

    private final Room garden = nodes.garden;
    private final Room same = nodes.same;
    private final Rooms here = nodes.here;
    private final Rooms there = nodes.there;

    @Test
    void a_message_on_one_server_reaches_the_other() {
        assertThat(same.title()).isEqualTo(new Title("Garden"));
        arrives(garden, "Ada");
        Arrival grace = arrives(same, "Grace");
        assertThat(grace.people()).extracting(Member::name).containsExactly("Ada", "Grace");
        assertThat(says(garden, "Ada", "hello").seq()).isEqualTo(3);
        assertThat(story(same, 3)).isEqualTo(story(garden, 3));
        assertThat(garden.people()).extracting(Member::name).containsExactly("Ada", "Grace");
    }

    @Test
    void concurrent_speakers_on_both_servers_are_heard_in_one_order_without_holes() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Void>> talking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Room room = i % 2 == 0 ? garden : same;
            String name = "Person " + i;
            arrives(room, name);
            talking.add(() -> {
                for (int word = 0; word < 100; word++) says(room, name, "word " + word);
                return null;
            });
        }
        for (Future<Void> talk : people.invokeAll(talking)) talk.get();
        people.shutdown();
        assertThat(story(garden, 808)).hasSize(808).doesNotHaveDuplicates().isEqualTo(story(same, 808));
    }

    @Test
    void a_draft_sent_to_both_servers_is_posted_once() {
        arrives(garden, "Ada");
        same.join("Ada", PersonName.of("Ada", 32));
        UUID draft = UUID.randomUUID();
        assertThat(garden.say("Ada", draft, "hello")).isEqualTo(new Posted(2, false));
        assertThat(same.say("Ada", draft, "hello")).isEqualTo(new Posted(2, true));
        assertThat(story(same, 2)).hasSize(2);
    }

    @Test
    void a_name_is_unique_across_all_servers() {
        arrives(garden, "Ada");
        refused(Refusal.NAME_TAKEN, () -> same.join("other", PersonName.of("ADA", 32)));
        assertThat(same.suggestion(PersonName.of("Ada", 32))).contains("Ada 2");
        assertThat(same.join("other", PersonName.of("Grace", 32)).name()).isEqualTo("Grace");
    }

    @Test
    void a_member_is_present_while_a_tab_is_open_on_any_server_and_leaves_once() {
        Member ada = arrives(garden, "Ada").member();
        assertThat(same.arrive("Ada")).satisfies(second -> {
            assertThat(second.member()).isEqualTo(ada);
            assertThat(second.head()).as("no second joining").isEqualTo(1);
        });
        garden.depart("Ada", ada);
        says(same, "Ada", "still here");
        await().during(Duration.ofSeconds(2)).until(() -> garden.log().head() == 2);
        same.depart("Ada", ada);
        heard(garden, 3);
        await().during(Duration.ofSeconds(2)).until(() -> same.log().head() == 3);
        assertThat(story(garden, 3).get(2)).isEqualTo("\"left\":\"Ada\"");
    }

    @Test
    void members_of_a_dead_server_leave_once_unless_they_move_in_time() {
        Rooms third = nodes.another();
        Room dying = third.find(garden.code()).orElseThrow();
        arrives(garden, "Grace");
        arrives(dying, "Ada");
        arrives(dying, "Linus");
        nodes.place.lastDies();
        assertThat(same.join("Linus", PersonName.of("Linus", 32)).name()).isEqualTo("Linus");
        same.arrive("Linus");
        heard(garden, 4);
        assertThat(story(same, 4).get(3)).isEqualTo("\"left\":\"Ada\"");
        assertThat(garden.people()).extracting(Member::name).containsExactly("Grace", "Linus");
    }

    @Test
    void leaving_on_one_server_ends_the_membership_on_the_other() {
        Member ada = arrives(garden, "Ada").member();
        same.arrive("Ada");
        assertThat(same.lost("Ada", ada)).isFalse();
        garden.leave("Ada");
        await().until(() -> same.lost("Ada", ada));
        refused(Refusal.NOT_A_MEMBER, () -> says(same, "Ada", "am I?"));
    }

    @Test
    void a_seat_handed_to_another_id_on_one_server_continues_on_the_other() {
        Member ada = arrives(garden, "Ada").member();
        same.arrive("Ada");
        arrives(same, "Grace");

        here.retire("Ada", "fresh");

        await().until(() -> same.memberOf("Ada").isEmpty());
        assertThat(same.memberOf("fresh")).contains(ada);
        assertThat(same.lost("Ada", ada)).isFalse();
        same.begin("Ada", ada, new Command.Say(UUID.randomUUID(), "still here")).join();
        garden.depart("Ada", ada);
        heard(garden, 3);
        await().during(Duration.ofSeconds(2)).until(() -> garden.log().head() == 3);
        same.depart("Ada", ada);
        heard(garden, 4);
        assertThat(story(same, 4).get(3)).isEqualTo("\"left\":\"Ada\"");
        refused(Refusal.NOT_A_MEMBER, () -> same.join("Ada", PersonName.of("Ada", 32)));
        assertThat(same.join("fresh", PersonName.of("Ada", 32))).isEqualTo(ada);
    }

    @Test
    void departing_while_another_server_hands_on_the_seat_ends_presence() {
        Member ada = arrives(garden, "Ada").member();
        arrives(same, "Grace");
        Thread leaving = new Thread(() -> there.retire("Ada", "fresh"));
        leaving.start();
        garden.depart("Ada", ada);
        heard(same, 3);
        assertThat(story(same, 3).get(2)).isEqualTo("\"left\":\"Ada\"");
    }

    @Test
    void members_of_a_dead_server_leave_even_if_their_seats_were_handed_on() {
        Room dying = nodes.another().find(garden.code()).orElseThrow();
        arrives(garden, "Grace");
        arrives(dying, "Ada");
        nodes.place.lastDies();
        here.retire("Ada", "fresh");
        heard(garden, 3);
        assertThat(story(garden, 3).get(2)).isEqualTo("\"left\":\"Ada\"");
    }

    @Test
    void typing_on_one_server_is_shown_on_the_other_until_the_message_is_posted() {
        Member ada = arrives(garden, "Ada").member();
        arrives(same, "Grace");
        garden.typing("Ada", true);
        await().until(() -> same.typing().people().equals(List.of(ada)));
        says(garden, "Ada", "done");
        await().until(() -> same.typing().people().isEmpty());
    }

    @Test
    void a_new_name_and_a_new_topic_reach_both_servers() {
        arrives(garden, "Ada");
        arrives(same, "Grace");
        garden.act("Ada", new Command.Rename(UUID.randomUUID(), "Countess"));
        refused(Refusal.NAME_TAKEN, () -> same.act("Grace", new Command.Rename(UUID.randomUUID(), "Countess")));
        garden.act("Ada", new Command.SetTopic(UUID.randomUUID(), "Roses"));
        heard(same, 4);
        assertThat(same.people()).extracting(Member::name).containsExactly("Countess", "Grace");
        assertThat(same.topic().value()).isEqualTo("Roses");
        assertThat(nodes.another().find(garden.code()).orElseThrow().topic().value())
                .isEqualTo("Roses");
    }

    @Test
    void a_removed_message_and_its_edits_are_gone_from_all_servers_and_redis() {
        arrives(garden, "Ada");
        arrives(same, "Grace");
        long said = says(garden, "Ada", "a secret").seq();
        heard(garden, said);
        garden.act("Ada", new Command.Edit(UUID.randomUUID(), said, "another secret"));
        heard(same, 4);
        assertThat(String.join("", story(same, 4))).contains("a secret", "another secret");
        assertThat(everything()).contains("a secret", "another secret");
        garden.act("Ada", new Command.Remove(UUID.randomUUID(), said));
        await().until(() -> !String.join("", story(same, 5)).contains("secret"));
        assertThat(everything()).doesNotContain("secret");
        Room later = nodes.another().find(garden.code()).orElseThrow();
        arrives(later, "Linus");
        assertThat(story(later, 6)).hasSize(6).noneMatch(event -> event.contains("secret"));
        refused(
                Refusal.NO_SUCH_MESSAGE,
                () -> later.act("Linus", new Command.React(UUID.randomUUID(), said, "🌱", true)));
    }

    @Test
    void a_client_resumes_on_another_server_even_if_that_is_behind() {
        arrives(garden, "Ada");
        Position position =
                new Position(garden.log().epoch(), says(garden, "Ada", "hello").seq());
        Arrival there = arrives(same, "Ada");
        assertThat(same.log().start(position, there.head())).isEqualTo(new RoomLog.Start(2, true));
    }

    @Test
    void messages_from_before_a_server_started_are_present_but_not_news() {
        arrives(garden, "Ada");
        says(garden, "Ada", "hello");
        Room later = nodes.another().find(garden.code()).orElseThrow();
        arrives(later, "Grace");
        assertThat(story(later, 3)).hasSize(3);
        assertThat(later.log().newsAfter()).isEqualTo(2);
    }

    @Test
    void a_server_exports_the_whole_log_even_if_it_holds_little_of_it() {
        arrives(garden, "Ada");
        for (int i = 0; i < 1_200; i++) says(garden, "Ada", "word " + i);
        heard(garden, 1_201);
        List<String> all = garden.everything().events();
        assertThat(all).isEqualTo(garden.log().next(0, 2_000).events());
        Room later = nodes.another().find(garden.code()).orElseThrow();
        assertThat(later.everything().events()).isEqualTo(all);

        garden.log().trim(3);
        assertThat(garden.log().next(0, 2_000).events()).hasSize(3);
        assertThat(garden.everything()).isEqualTo(later.everything());
    }

    @Test
    void a_server_short_of_memory_evicts_unused_rooms_and_loads_them_again_later() {
        Footprint small = Footprints.of(200_000);
        Rooms rooms = nodes.place.rooms(nodes.settings, small);
        arrives(garden, "Ada");
        for (int i = 0; i < 80; i++) says(garden, "Ada", "x".repeat(1_000));
        Room filled = rooms.find(garden.code()).orElseThrow();
        assertThat(filled.everything().events()).hasSize(81);
        assertThat(small.nearlyFull()).isTrue();

        rooms.tick();

        assertThat(rooms.all()).isEmpty();
        assertThat(Footprints.held(small)).isZero();
        Room again = rooms.find(garden.code()).orElseThrow();
        Arrival grace = arrives(again, "Grace");
        Position position = new Position(garden.log().epoch(), 1);
        assertThat(again.log().start(position, grace.head()).cursor()).isEqualTo(1);
        assertThat(again.log().oldest()).isEqualTo(1);
    }

    /** The whole content of Redis, as text. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        try (Jedis redis = nodes.place.redis().client()) {
            for (String key : redis.keys("*")) {
                switch (redis.type(key)) {
                    case "stream" -> all.append(redis.xrange(key, "-", "+"));
                    case "hash" -> all.append(Map.copyOf(redis.hgetAll(key)));
                    case "string" -> all.append(redis.get(key));
                    default -> {}
                }
            }
        }
        return all.toString();
    }

    @Test
    void a_seat_outlives_the_session_of_a_stopped_server_until_its_time_is_over() {
        Member ada = garden.join("Ada", PersonName.of("Ada", 32));
        same.arrive("Ada");
        garden.leaveIfAbsent("Ada");
        assertThat(same.memberOf("Ada")).contains(ada);

        same.depart("Ada", ada);
        await().until(() -> same.people().isEmpty());
        garden.leaveIfAbsent("Ada");
        assertThat(same.join("Ada", PersonName.of("Ada", 32))).isEqualTo(ada);

        assertThat(garden.leave("Ada")).isTrue();
        await().until(() -> same.memberOf("Ada").isEmpty());
    }
}
