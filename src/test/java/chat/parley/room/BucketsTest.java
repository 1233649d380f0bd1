package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.joins;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests rooms in several buckets of one Redis: a server reads only those that it needs, and each ends what is over. */
class BucketsTest {
    private static final int BUCKETS = 4;
    private static final int HERE = 2;
    private static final int ELSEWHERE = 3;

    private final Place.Redis place = new Place.Redis(BUCKETS);
    private final Jedis redis = place.redis().client();
    private final Map<String, String> settings = new HashMap<>(
            Map.of("parley.redis.lease", "1s", "parley.live.grace", "0.2s", "parley.posts.burst", "100000"));

    @AfterEach
    void end() {
        redis.close();
        place.close();
    }

    private Directory server() {
        return place.directory(settings);
    }

    private Rooms rooms(Directory server) {
        return Place.rooms(server, settings);
    }

    private static Room created(Rooms rooms, int bucket) {
        RoomCode code = Codes.in(BUCKETS, bucket(bucket));
        return rooms.create(code, new Title("Garden"), Founder.SERVER);
    }

    private static IntPredicate bucket(int wanted) {
        return number -> number == wanted;
    }

    /** The streams that are being read, one by each connection that waits. */
    private long readers() {
        return redis.clientList()
                .lines()
                .filter(line -> line.contains(" cmd=xread "))
                .count();
    }

    private void areRead(long readers) {
        await().atMost(Duration.ofSeconds(20)).until(() -> readers() == readers);
    }

    private void isReady(Directory server) {
        await().atMost(Duration.ofSeconds(20)).until(server::reachable);
    }

    @Test
    void every_key_of_a_room_is_in_the_bucket_of_its_code() {
        Rooms rooms = rooms(server());
        Map<String, Integer> buckets = new HashMap<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            Room room = created(rooms, bucket);
            buckets.put(room.code().value(), bucket);
            arrives(room, "Ada");
            says(room, "Ada", "hello");
        }
        for (String key : redis.keys("parley:*room:*")) {
            String code = key.replaceAll(".*room:([^:]+).*", "$1");
            assertThat(key).startsWith("parley:{b" + buckets.get(code) + "}:");
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            assertThat(redis.xlen("parley:{b" + bucket + "}:delivery")).isEqualTo(2);
        }
    }

    @Test
    void a_server_reads_only_the_buckets_of_its_rooms() {
        settings.put("parley.redis.evictAfter", "0.1s");
        Directory server = server();
        Rooms rooms = rooms(server);
        isReady(server);
        assertThat(readers()).isZero();
        Room garden = created(rooms, HERE);
        areRead(1);
        Member ada = arrives(garden, "Ada").member();
        arrives(created(rooms, ELSEWHERE), "Ada");
        areRead(2);
        assertThat(redis.zcard("parley:{b" + HERE + "}:nodes")).isEqualTo(1);
        assertThat(redis.zcard("parley:{b1}:nodes")).isZero();
        garden.depart("Ada", ada);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            rooms.tick();
            return readers() == 1;
        });
        isReady(server);
    }

    @Test
    void a_server_that_comes_back_to_a_bucket_hears_everything_once() {
        settings.put("parley.redis.evictAfter", "0.1s");
        Rooms here = rooms(server());
        Rooms there = rooms(server());
        Room garden = created(here, HERE);
        arrives(garden, "Ada");
        Room same = there.find(garden.code()).orElseThrow();
        Member grace = arrives(same, "Grace").member();
        areRead(2);
        same.depart("Grace", grace);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            there.tick();
            return readers() == 1;
        });
        for (int i = 0; i < 20; i++) says(garden, "Ada", "word " + i);
        Room again = there.find(garden.code()).orElseThrow();
        arrives(again, "Linus");
        for (int i = 20; i < 40; i++) says(garden, "Ada", "word " + i);
        long head = says(garden, "Ada", "the end").seq();
        assertThat(story(again, head)).isEqualTo(story(garden, head)).doesNotHaveDuplicates();
    }

    @Test
    void people_of_a_server_that_died_leave_although_no_server_uses_their_bucket() {
        server();
        Rooms there = rooms(server());
        Room garden = created(there, HERE);
        arrives(garden, "Ada");
        String people = "parley:{b" + HERE + "}:room:" + garden.code().value() + ":people";
        assertThat(redis.hlen(people)).isEqualTo(1);
        place.lastDies();
        await().atMost(Duration.ofSeconds(30)).until(() -> redis.hlen(people) == 0);
    }

    @Test
    void a_transfer_that_stopped_halfway_is_completed_by_any_server() {
        Rooms rooms = rooms(server());
        Room garden = created(rooms, HERE);
        Member ada = arrives(garden, "Ada").member();
        String home = "parley:{b" + Codes.bucket("Ada", BUCKETS) + "}:";
        redis.set(home + "retired:Ada", "fresh");
        redis.zadd(home + "handovers", 1, "Ada fresh");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> garden.memberOf("fresh").isPresent());
        assertThat(garden.memberOf("fresh")).contains(ada);
        assertThat(garden.memberOf("Ada")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> redis.zcard(home + "handovers") == 0);
        refused(Refusal.NOT_A_MEMBER, () -> joins(garden, "Ada"));
    }

    @Test
    void a_transfer_that_is_repeated_under_another_id_leaves_no_seat_behind() {
        Directory server = server();
        Rooms rooms = rooms(server);
        Room garden = created(rooms, HERE);
        Room orchard = created(rooms, ELSEWHERE);
        Member ada = arrives(garden, "Ada").member();
        Member picker = arrives(orchard, "Ada").member();
        server.retire("Ada", "lost");
        String home = "parley:{b" + Codes.bucket("Ada", BUCKETS) + "}:";
        await().until(() -> redis.zcard(home + "handovers") == 0);
        redis.zadd(home + "handovers", 1e15, "Ada lost");
        server.retire("Ada", "fresh");
        assertThat(garden.memberOf("fresh")).contains(ada);
        assertThat(orchard.memberOf("fresh")).contains(picker);
        assertThat(garden.memberOf("lost")).isEmpty();
    }

    @Test
    void imports_of_all_buckets_share_one_limit() {
        MovingTest.isLimited(place, List.of(Codes.in(BUCKETS, bucket(HERE)), Codes.in(BUCKETS, bucket(ELSEWHERE))));
        assertThat(redis.hlen("parley:{b0}:imported")).isEqualTo(2);
    }
}
