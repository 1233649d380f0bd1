package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.RoomAssertions.heard;
import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import chat.parley.log.Position;
import chat.parley.log.Posted;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.testkit.Direction;
import chat.parley.testkit.Flaky;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientPauseMode;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.params.RestoreParams;

/** Tests a Redis that is killed, paused, emptied, rolled back, full, or cut off: F11 to F18. */
class RedisFaultsTest {
    @AutoClose
    private final Nodes nodes = new Nodes(Map.of("parley.redis.answerTime", "2s", "parley.redis.maxInFlight", "200"));

    private final Room garden = nodes.garden;
    private final Room same = nodes.same;

    private void back(Room room) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> says(room, "Ada", "back").seq() > 0);
    }

    @Test
    void a_redis_outage_stops_posting_but_not_reading_and_everybody_catches_up() {
        arrives(garden, "Ada");
        arrives(same, "Grace");
        says(garden, "Ada", "before");
        heard(same, 3);
        assertThat(nodes.directory.reachable()).isTrue();
        UUID draft = UUID.randomUUID();
        nodes.place.redis().stop();
        refused(Refusal.UNAVAILABLE, () -> garden.say("Ada", draft, "meanwhile"));
        refused(Refusal.UNAVAILABLE, () -> nodes.here.find(new RoomCode("22222222")));
        await().until(() -> !nodes.directory.reachable());
        assertThat(story(same, 3)).contains("\"said\":\"Ada\",\"text\":\"before\"");
        nodes.place.redis().start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> garden.say("Ada", draft, "meanwhile").seq() == 4);
        assertThat(story(same, 4)).isEqualTo(story(garden, 4));
        assertThat(same.people()).extracting(Member::name).containsExactly("Ada", "Grace");
        await().atMost(Duration.ofSeconds(30)).until(nodes.directory::reachable);
    }

    @Test
    void a_paused_redis_delays_a_limited_number_briefly() throws Exception {
        arrives(garden, "Ada");
        says(garden, "Ada", "before");
        ExecutorService people = Executors.newFixedThreadPool(300);
        try (Jedis redis = nodes.place.redis().client()) {
            redis.clientPause(6_000, ClientPauseMode.ALL);
        }
        List<Future<Refusal>> refusals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            refusals.add(people.submit(() -> {
                try {
                    says(garden, "Ada", "meanwhile");
                    return null;
                } catch (Refused no) {
                    return no.refusal();
                }
            }));
        }
        for (Future<Refusal> refusal : refusals) assertThat(refusal.get()).isEqualTo(Refusal.UNAVAILABLE);
        people.shutdown();
        back(garden);
        await().untilAsserted(() ->
                assertThat(story(garden, garden.log().head())).last().isEqualTo("\"said\":\"Ada\",\"text\":\"back\""));
    }

    @Test
    void messages_to_a_paused_redis_block_no_thread_and_are_refused_in_time() {
        arrives(garden, "Ada");
        assertThat(begins("before").join().seq()).isEqualTo(2);
        try (Jedis redis = nodes.place.redis().client()) {
            redis.clientPause(6_000, ClientPauseMode.ALL);
        }
        List<CompletableFuture<Posted>> waiting = new ArrayList<>();
        for (int i = 0; i < 200; i++) waiting.add(begins("meanwhile"));
        assertThatThrownBy(() -> waiting.add(begins("one too many"))).isInstanceOf(Refused.class);
        for (CompletableFuture<Posted> posted : waiting) {
            assertThat(posted)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .satisfies(
                            failed -> assertThat(Refused.in(failed).refusal()).isEqualTo(Refusal.UNAVAILABLE));
        }
        back(garden);
    }

    private CompletableFuture<Posted> begins(String text) {
        return garden.begin("Ada", new Command.Say(UUID.randomUUID(), text));
    }

    @Test
    void an_emptied_redis_ends_the_room_which_can_be_restored() {
        List<String> lost = new ArrayList<>();
        nodes.there.follow(room -> {}, room -> lost.add(room.title().value()));
        arrives(garden, "Ada");
        arrives(same, "Grace");
        try (Jedis redis = nodes.place.redis().client()) {
            redis.flushAll();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> lost.equals(List.of("Garden")));
        assertThat(nodes.there.find(garden.code())).isEmpty();
        Room again = nodes.there.create(garden.code(), new Title("Garden"), Founder.SERVER);
        assertThat(again.log().epoch()).isNotEqualTo(same.log().epoch());
        arrives(again, "Ada");
        assertThat(again.log().start(new Position(same.log().epoch(), 1), 1).resumed())
                .isFalse();
    }

    @Test
    void a_redis_that_lost_recent_events_starts_a_new_epoch() {
        arrives(garden, "Ada");
        for (int i = 0; i < 3; i++) says(garden, "Ada", "word " + i);
        byte[] older = snapshot();
        for (int i = 3; i < 5; i++) says(garden, "Ada", "word " + i);
        heard(garden, 6);
        rollBack(older, 4);
        refused(Refusal.NO_SUCH_ROOM, () -> says(garden, "Ada", "one more"));
        Room again = nodes.here.find(garden.code()).orElseThrow();
        assertThat(again.log().epoch()).isNotEqualTo(garden.log().epoch());
        again.arrive("Ada");
        assertThat(again.log()
                        .start(
                                new Position(garden.log().epoch(), 6),
                                again.log().head())
                        .resumed())
                .isFalse();
        assertThat(says(again, "Ada", "one more").seq()).isEqualTo(5);
        assertThat(story(again, 5)).last().isEqualTo("\"said\":\"Ada\",\"text\":\"one more\"");
    }

    /** This server may have received the last message or not. */
    @RepeatedTest(5)
    void members_of_a_rolled_back_redis_can_return_elsewhere_and_leave() {
        arrives(garden, "Ada");
        arrives(same, "Grace");
        byte[] older = snapshot();
        says(garden, "Ada", "word");
        rollBack(older, 2);
        refused(Refusal.NO_SUCH_ROOM, () -> says(garden, "Ada", "one more"));

        Room again = await().ignoreExceptions().until(this::comesBackElsewhere, room -> true);
        Member ada = again.memberOf("Ada").orElseThrow();
        assertThat(again.people()).extracting(Member::name).containsExactlyInAnyOrder("Ada", "Grace");
        again.depart("Ada", ada);
        await().until(() -> again.people().stream().map(Member::name).toList().equals(List.of("Grace")));
        try (Jedis redis = nodes.place.redis().client()) {
            assertThat(redis.zscore("parley:{b0}:due", garden.code().value() + " Grace"))
                    .isNotNull();
        }
    }

    /** Joins again elsewhere; refused where the new epoch was not noticed yet. */
    private Room comesBackElsewhere() {
        Room again = nodes.there.find(garden.code()).orElseThrow();
        again.arrive("Ada");
        return again;
    }

    private String meta() {
        return "parley:{b0}:room:" + garden.code().value();
    }

    private byte[] snapshot() {
        try (Jedis redis = nodes.place.redis().client()) {
            return redis.dump(meta() + ":events");
        }
    }

    private void rollBack(byte[] events, long seq) {
        try (Jedis redis = nodes.place.redis().client()) {
            redis.restore(
                    meta() + ":events", 0, events, RestoreParams.restoreParams().replace());
            redis.hset(meta(), "seq", Long.toString(seq));
        }
    }

    @Test
    void a_full_redis_refuses_messages_until_there_is_space() {
        arrives(garden, "Ada");
        assertThat(says(garden, "Ada", "there is space").seq()).isEqualTo(2);
        try (Jedis redis = nodes.place.redis().client()) {
            redis.configSet("maxmemory", "1mb");
            refused(Refusal.UNAVAILABLE, () -> says(garden, "Ada", "no more"));
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> garden.log().head() == 2);
            redis.configSet("maxmemory", "0");
        }
        assertThat(says(garden, "Ada", "space again").seq()).isEqualTo(3);
        assertThat(story(garden, 3)).noneMatch(event -> event.contains("no more"));
    }

    @Test
    void a_full_redis_refuses_messages_that_it_gets_together_and_none_takes_a_number() {
        arrives(garden, "Ada");
        List<UUID> drafts = Stream.generate(UUID::randomUUID).limit(50).toList();
        try (Jedis redis = nodes.place.redis().client()) {
            redis.configSet("maxmemory", "1mb");
            redis.clientPause(300, ClientPauseMode.ALL);
            for (CompletableFuture<Posted> posted : begins(garden, drafts)) {
                assertThat(posted).failsWithin(Duration.ofSeconds(10));
            }
            assertThat(redis.hget(meta(), "seq")).isEqualTo("1");
            redis.configSet("maxmemory", "0");
        }
        assertThat(begins(garden, drafts))
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(LongStream.range(2, 52)
                        .mapToObj(seq -> new Posted(seq, false))
                        .toList());
        assertThat(story(garden, 51)).hasSize(51);
    }

    /** Begins a message of Ada for each draft, with the number of the draft as its text. */
    private static List<CompletableFuture<Posted>> begins(Room room, List<UUID> drafts) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> room.begin("Ada", new Command.Say(drafts.get(i), "word " + i)))
                .toList();
    }

    @Test
    void a_server_behind_the_shared_stream_reads_the_room_stream() {
        arrives(garden, "Ada");
        arrives(same, "Grace");
        heard(same, 2);
        try (Jedis redis = nodes.place.redis().client()) {
            for (int i = 0; i < 200; i++) says(garden, "Ada", "word " + i);
            redis.del("parley:{b0}:delivery");
            redis.clientKill(ClientKillParams.clientKillParams().type(ClientType.NORMAL));
        }
        back(garden);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> garden.log().head() > 202
                        && garden.log().head() == same.log().head());
        assertThat(story(same, 203)).isEqualTo(story(garden, 203));
    }

    @Test
    void a_message_with_a_lost_redis_answer_is_posted_once() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", nodes.place.redis().port())) {
            Room far = far(network);
            arrives(far, "Ada");
            arrives(garden, "Grace");
            UUID draft = saidWithoutAnswer(far, network);
            long said = garden.log().head();
            network.calm();
            network.cut();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> far.say("Ada", draft, "hello").equals(new Posted(said, true)));
            assertThat(story(far, said))
                    .isEqualTo(story(garden, said))
                    .containsOnlyOnce("\"said\":\"Ada\",\"text\":\"hello\"");
        }
    }

    @Test
    void messages_with_one_lost_redis_answer_are_posted_once_each() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", nodes.place.redis().port())) {
            Room far = far(network);
            arrives(far, "Ada");
            arrives(garden, "Grace");
            List<UUID> drafts = Stream.generate(UUID::randomUUID).limit(50).toList();
            // The first is sent by itself. The others are sent when its answer is here, and their answer is on its way
            // when the connection is cut.
            network.delay(Direction.TO_CLIENT, Duration.ofSeconds(1));
            List<CompletableFuture<Posted>> begun = begins(far, drafts);
            heard(garden, 52);
            network.cut();
            network.calm();
            assertThat(begun.get(49)).failsWithin(Duration.ofSeconds(10));
            back(far);
            assertThat(begins(far, drafts))
                    .extracting(CompletableFuture::join)
                    .containsExactlyElementsOf(LongStream.range(3, 53)
                            .mapToObj(seq -> new Posted(seq, true))
                            .toList());
            assertThat(story(garden, 53)).hasSize(53);
        }
    }

    /** Repeats it if another call of that server was on its way: then this one was not sent. */
    private UUID saidWithoutAnswer(Room far, Flaky network) {
        while (true) {
            back(far);
            heard(garden, far.log().head());
            UUID draft = UUID.randomUUID();
            network.pause(Direction.TO_CLIENT);
            refused(Refusal.UNAVAILABLE, () -> far.say("Ada", draft, "hello"));
            if (story(garden, garden.log().head()).contains("\"said\":\"Ada\",\"text\":\"hello\"")) return draft;
            network.calm();
        }
    }

    @Test
    void a_server_that_missed_a_removal_drops_the_text_when_it_catches_up() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", nodes.place.redis().port())) {
            Room far = far(network);
            arrives(far, "Grace");
            arrives(garden, "Ada");
            long secret = says(garden, "Ada", "a secret").seq();
            assertThat(story(far, 3)).contains("\"said\":\"Ada\",\"text\":\"a secret\"");
            network.pause(Direction.TO_CLIENT);
            garden.act("Ada", new Command.Remove(UUID.randomUUID(), secret));
            try (Jedis redis = nodes.place.redis().client()) {
                redis.del("parley:{b0}:delivery");
            }
            network.calm();
            network.cut();
            assertThat(story(far, 4))
                    .isEqualTo(story(garden, 4))
                    .noneMatch(event -> event.contains("a secret"))
                    .last()
                    .isEqualTo("\"removed\":\"Ada\",\"target\":3");
        }
    }

    @Test
    void a_slow_redis_delays_messages_and_loses_none() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", nodes.place.redis().port())) {
            Room far = far(network);
            arrives(far, "Ada");
            network.delay(Direction.TO_CLIENT, Duration.ofMillis(250));
            network.throttle(Direction.TO_CLIENT, 20_000);
            for (int i = 0; i < 5; i++) says(far, "Ada", "word " + i);
            assertThat(story(far, 6).subList(0, 6))
                    .isEqualTo(story(garden(6), 6).subList(0, 6));
        }
    }

    private Room far(Flaky network) {
        nodes.settings.put("parley.redis.url", "redis://127.0.0.1:" + network.port());
        return nodes.another().find(garden.code()).orElseThrow();
    }

    private Room garden(long head) {
        arrives(garden, "Grace");
        heard(garden, head);
        return garden;
    }
}
