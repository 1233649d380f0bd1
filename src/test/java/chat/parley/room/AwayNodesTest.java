package chat.parley.room;

import static chat.parley.room.RoomAssertions.heard;
import static chat.parley.room.Tabs.absent;
import static chat.parley.room.Tabs.absentIds;
import static chat.parley.room.Tabs.closes;
import static chat.parley.room.Tabs.opens;
import static chat.parley.room.Tabs.rests;
import static chat.parley.room.Tabs.touches;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Member;
import chat.parley.testkit.Flaky;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Who is away is so on all servers, whichever they are connected to. Each person has one tab a server, named by it. */
class AwayNodesTest {
    @AutoClose
    private final Nodes nodes = new Nodes();

    private final Room garden = nodes.garden;
    private final Room same = nodes.same;

    /** What was told before this has been heard on all servers. */
    private void settled() {
        long head = says(garden, "Ada", "heard?").seq();
        heard(garden, head);
        heard(same, head);
    }

    @Test
    void who_is_away_on_one_server_is_so_on_the_other_since_the_same_time_until_they_are_back() {
        Member ada = opens(garden, "Ada");
        opens(same, "Grace");
        rests(garden, ada);
        absent(garden, ada);
        absent(same, ada);
        List<Away.Absence> since = garden.away().newest().people();
        assertThat(same.away().newest().people()).isEqualTo(since);
        rests(garden, ada);
        settled();
        assertThat(garden.away().newest().people()).isEqualTo(since);
        touches(garden, ada);
        absent(garden);
        absent(same);
    }

    @Test
    void a_member_with_a_tab_on_each_server_is_away_as_long_as_both_lie_untouched() {
        Member ada = opens(garden, "Ada");
        opens(same, "Ada");
        rests(garden, ada);
        settled();
        assertThat(absentIds(garden)).isEmpty();
        assertThat(absentIds(same)).isEmpty();
        rests(same, ada);
        absent(garden, ada);
        absent(same, ada);
        assertThat(same.away().newest().people())
                .isEqualTo(garden.away().newest().people());
        touches(garden, ada);
        absent(garden);
        absent(same);
    }

    @Test
    void who_opens_a_tab_on_another_server_is_back_and_who_closes_it_is_away_again_since_the_time_before() {
        Member ada = opens(garden, "Ada");
        rests(garden, ada);
        absent(garden, ada);
        List<Away.Absence> since = garden.away().newest().people();
        opens(same, "Ada");
        absent(garden);
        closes(same, ada);
        absent(garden, ada);
        absent(same, ada);
        assertThat(same.away().newest().people()).isEqualTo(since);
    }

    @Test
    void who_closes_one_of_two_tabs_that_lie_untouched_was_away_all_the_time() {
        Member ada = opens(garden, "Ada");
        opens(same, "Ada");
        rests(garden, ada);
        settled();
        rests(same, ada);
        absent(garden, ada);
        Away.Signal before = garden.away().newest();
        closes(same, ada);
        settled();
        assertThat(garden.away().newest()).isEqualTo(before);
    }

    @Test
    void who_opens_a_tab_while_the_one_that_lay_untouched_closes_is_back() {
        Member ada = opens(garden, "Ada");
        opens(same, "Grace");
        rests(garden, ada);
        absent(same, ada);
        garden.arrive("Ada");
        closes(garden, ada);
        touches(garden, ada);
        absent(garden);
        absent(same);
    }

    @Test
    void a_server_that_comes_later_learns_who_is_away() {
        Member ada = opens(garden, "Ada");
        opens(same, "Grace");
        rests(garden, ada);
        absent(garden, ada);
        Room later = nodes.another().find(garden.code()).orElseThrow();
        opens(later, "Linus");
        assertThat(later.away().newest().people())
                .isEqualTo(garden.away().newest().people());
        touches(garden, ada);
        absent(later);
    }

    @Test
    void people_of_a_dead_server_do_not_stay_away_nor_keep_others_from_it() {
        Room dying = nodes.another().find(garden.code()).orElseThrow();
        Member ada = opens(garden, "Ada");
        opens(dying, "Ada");
        Member linus = opens(dying, "Linus");
        rests(garden, ada);
        rests(dying, linus);
        absent(garden, linus);
        nodes.place.lastDies();
        absent(garden, ada);
        absent(same, ada);
    }

    @Test
    void who_leaves_or_closes_the_last_tab_is_not_away_any_more() {
        Member ada = opens(garden, "Ada");
        Member grace = opens(same, "Grace");
        rests(garden, ada);
        rests(same, grace);
        absent(garden, ada, grace);
        garden.leave("Ada");
        absent(garden, grace);
        absent(same, grace);
        closes(same, grace);
        absent(garden);
        absent(same);
    }

    @Test
    void what_happened_while_redis_was_away_is_so_everywhere_when_it_is_back() {
        Member ada = opens(garden, "Ada");
        Member grace = opens(same, "Grace");
        rests(same, grace);
        absent(garden, grace);
        nodes.place.redis().stop();
        await().until(() -> !nodes.directory.reachable());
        rests(garden, ada);
        touches(same, grace);
        nodes.place.redis().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            nodes.here.tick();
            nodes.there.tick();
            return absentIds(garden).equals(Set.of(ada.id())) && absentIds(same).equals(Set.of(ada.id()));
        });
    }

    @Test
    void what_a_server_could_not_hear_it_reads_when_it_can_again() {
        try (Flaky network = Flaky.inFrontOf("127.0.0.1", nodes.place.redis().port())) {
            nodes.settings.put("parley.redis.url", "redis://127.0.0.1:" + network.port());
            Room far = nodes.another().find(garden.code()).orElseThrow();
            Member ada = opens(garden, "Ada");
            Member grace = opens(garden, "Grace");
            opens(far, "Linus");
            rests(garden, grace);
            absent(far, grace);
            network.shut();
            network.cut();
            rests(garden, ada);
            touches(garden, grace);
            absent(garden, ada);
            assertThat(absentIds(far)).containsExactly(grace.id());
            network.reopen();
            absent(far, ada);
        }
    }

    @Test
    void a_redis_that_lost_the_newest_of_it_is_believed() {
        Member ada = opens(garden, "Ada");
        for (int i = 0; i < 3; i++) {
            rests(garden, ada);
            absent(garden, ada);
            touches(garden, ada);
            absent(garden);
        }
        try (Jedis redis = nodes.place.redis().client()) {
            redis.hset("parley:{b0}:room:" + garden.code().value(), "aways", "0");
            redis.set("parley:{b0}:life", "another");
        }
        rests(garden, ada);
        absent(garden, ada);
    }

    @Test
    void who_is_away_is_kept_no_longer_than_the_room() {
        Member ada = opens(garden, "Ada");
        rests(garden, ada);
        absent(garden, ada);
        try (Jedis redis = nodes.place.redis().client()) {
            String room = "parley:{b0}:room:" + garden.code().value();
            assertThat(redis.pttl(room + ":away")).isPositive().isLessThanOrEqualTo(redis.pttl(room) + 1_000);
        }
    }
}
