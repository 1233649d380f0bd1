package chat.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.text.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SanctionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");
    private static final Member GRACE = new Member("m2", "Grace");

    private final Sanction ban = Sanction.of(NOW, 600, "Grace's visitor", "Grace", "Two words");
    private final Sanction mute = Sanction.of(NOW, 0, "Linus's visitor", "Linus", "");
    private final Charter garden = Charter.of(new Title("Garden"))
            .with(Map.of(Sanctions.banOf("m2"), ban.text(), Sanctions.muteOf("m3"), mute.text()));

    private static Instant after(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    @Test
    void sanctions_are_read_back_as_a_store_keeps_them_without_the_visitors_id() {
        assertThat(garden.sanctions().bans()).containsExactly(Map.entry("m2", ban));
        assertThat(garden.sanctions().mutes()).containsExactly(Map.entry("m3", mute));
        assertThat(Charter.of(garden.fields())).isEqualTo(garden);
        assertThat(garden.fields().toString()).doesNotContain("visitor");
        assertThat(Charter.of(Map.of("ban:m2", "nonsense", "mute:m3", "a\nb\nc\nd\ne\nf"))
                        .sanctions()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_ban_is_in_force_until_its_end() {
        assertThat(garden.sanctions().banOn("Grace's visitor", after(599))).contains(ban);
        assertThat(garden.sanctions().banOn("Grace's visitor", after(600))).isEmpty();
        assertThat(garden.sanctions().banOn("Linus's visitor", NOW)).isEmpty();
        assertThat(ban.left(after(590))).isEqualTo(Duration.ofSeconds(10));
        assertThat(mute.left(NOW)).isEqualTo(Duration.ZERO);
        assertThat(mute.isInForce(after(1_000_000_000))).isTrue();
    }

    @Test
    void a_kick_is_over_at_once_and_is_kept_for_a_minute() {
        Sanction kick = Sanction.kick(NOW, "Grace's visitor", "Grace", "");
        Sanctions kicked = new Sanctions(Map.of("m2", kick), Map.of());
        assertThat(kick.isKick()).isTrue();
        assertThat(ban.isKick()).isFalse();
        assertThat(kick.isInForce(NOW)).isFalse();
        assertThat(kicked.over(after(59))).isEmpty();
        assertThat(kicked.over(after(60))).containsExactly("ban:m2");
    }

    @Test
    void of_two_bans_of_one_visitor_the_longer_one_counts() {
        Sanction longer = Sanction.of(NOW, 0, "Grace's visitor", "Somebody", "");
        Sanctions both = new Sanctions(Map.of("m2", ban, "m5", longer), Map.of());
        assertThat(both.banOn("Grace's visitor", NOW)).contains(longer);
    }

    @Test
    void events_end_what_they_say() {
        UUID draft = UUID.randomUUID();
        Member ada = new Member("m1", "Ada");
        Member linus = new Member("m3", "Linus");
        assertThat(garden.after(new RoomEvent.Unbanned(ada, draft, GRACE))
                        .sanctions()
                        .bans())
                .isEmpty();
        assertThat(garden.after(new RoomEvent.Unmuted(ada, draft, linus))
                        .sanctions()
                        .mutes())
                .isEmpty();
        assertThat(garden.after(new RoomEvent.Appointed(ada, draft, linus, Role.MODERATOR))
                        .sanctions()
                        .mutes())
                .isEmpty();
    }

    @Test
    void a_mute_moves_to_another_seat_of_its_visitor() {
        Member again = new Member("m7", "Not Linus");
        CharterChange change =
                garden.sanctions().muteMoved("Linus's visitor", again, NOW).orElseThrow();
        assertThat(change.fits(garden)).isTrue();
        Sanctions moved = garden.with(change.parts()).sanctions();
        assertThat(moved.mutes()).containsOnlyKeys("m7");
        assertThat(moved.mutes().get("m7").name()).isEqualTo("Not Linus");
        assertThat(moved.muteMoved("Linus's visitor", again, NOW)).isEmpty();
        assertThat(moved.muteMoved("Grace's visitor", GRACE, NOW)).isEmpty();
    }

    @Test
    void in_another_life_sanctions_are_found_by_their_visitors_and_kicks_are_forgotten() {
        Charter back = garden.with(Map.of(
                        Sanctions.banOf("m9"),
                        Sanction.kick(NOW, "Mallory's visitor", "Mallory", "").text()))
                .heldBack();
        assertThat(back.sanctions().bans().keySet())
                .singleElement()
                .satisfies(id -> assertThat(Credentials.isHeldBack(id)).isTrue());
        assertThat(back.sanctions().banOn("Grace's visitor", NOW)).contains(ban);
        assertThat(back.sanctions().mutes().values()).containsExactly(mute);
        assertThat(back.heldBack()).isEqualTo(back);
        assertThat(back.isPlain()).isFalse();
    }

    @Test
    void a_charter_that_comes_late_brings_its_sanctions_and_ends_none_of_this_life() {
        Charter sealed = garden.heldBack();
        Sanction later = Sanction.of(after(5), 60, "Linus's visitor", "Linus", "");
        Charter here = Charter.of(new Title("Garden"))
                .with(Map.of(Sanctions.muteOf("m1"), later.text(), Sanctions.banOf("k234567890a"), ban.text()));
        Sanctions both = here.adopting(sealed).sanctions();
        assertThat(both.mutes()).containsExactly(Map.entry("m1", later));
        assertThat(both.bans()).isEqualTo(sealed.sanctions().bans());
    }

    @Test
    void the_newest_are_kept_if_there_are_too_many() {
        Sanction newer = Sanction.of(after(5), 60, "Mallory's visitor", "Mallory", "");
        Sanctions all = garden.with(Map.of(Sanctions.banOf("m9"), newer.text())).sanctions();
        assertThat(all.newest(10_000)).isEqualTo(all);
        assertThat(all.newest("ban:m9".length() + newer.text().length()).bans()).containsOnlyKeys("m9");
        assertThat(all.newest(0).isEmpty()).isTrue();
    }
}
