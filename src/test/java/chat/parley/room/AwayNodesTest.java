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

/** Tests that all servers agree on away status. Each member has one tab on a server. */
class AwayNodesTest {
    @AutoClose
    private final Nodes nodes = new Nodes();

    private final Room garden = nodes.garden;
    private final Room same = nodes.same;

    /** Waits until all servers have received everything reported before. */
    private void settled() {
        long head = says(garden, "Ada", "heard?").seq();
        heard(garden, head);
        heard(same, head);
    }

    @Test
    void away_status_and_its_time_are_the_same_on_both_servers() {
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
    void a_member_with_a_tab_on_each_server_is_away_while_both_are_idle() {
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
    void a_tab_on_another_server_ends_away_status_and_closing_it_restores_the_time() {
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
    void closing_one_of_two_idle_tabs_does_not_change_away_status() {
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
    void opening_a_tab_while_the_idle_one_closes_ends_away_status() {
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
    void a_server_that_starts_later_learns_who_is_away() {
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
    void connections_of_a_dead_server_no_longer_count_for_away_status() {
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
    void a_member_who_leaves_or_closes_the_last_tab_is_no_longer_away() {
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
    void away_status_is_consistent_everywhere_after_a_redis_outage() {
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
    void a_disconnected_server_catches_up_on_away_status() {
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
    void the_state_of_a_redis_that_lost_recent_changes_is_accepted() {
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
    void away_status_is_kept_no_longer_than_the_room() {
        Member ada = opens(garden, "Ada");
        rests(garden, ada);
        absent(garden, ada);
        try (Jedis redis = nodes.place.redis().client()) {
            String room = "parley:{b0}:room:" + garden.code().value();
            assertThat(redis.pttl(room + ":away")).isPositive().isLessThanOrEqualTo(redis.pttl(room) + 1_000);
        }
    }
}
