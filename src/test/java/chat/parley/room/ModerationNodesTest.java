package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.Title;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests what moderators do in a room on two servers: Ada owns it and is on one, Linus is on the other. */
class ModerationNodesTest {
    @AutoClose
    private final Nodes nodes = new Nodes();

    private final Secret founding = Secret.random();
    private final Room here =
            nodes.here.create(Charter.of(new Title("Garden")).ownedBy(founding.hash()), Founder.SERVER);
    private final Room there = nodes.there.find(here.code()).orElseThrow();
    private final Member ada = owner();
    private final Member linus = arrives(there, "Linus").member();

    private Member owner() {
        Visitors.joins(here, "Ada");
        here.roles().takeUp("Ada", founding);
        return arrives(here, "Ada").member();
    }

    private void bans(boolean messages) {
        here.act("Ada", new Command.Ban(UUID.randomUUID(), linus.id(), 0, "Calm down", messages));
    }

    @Test
    void a_ban_on_one_server_holds_on_the_other_at_once() {
        says(there, "Linus", "hello");
        bans(false);
        refused(Refusal.NOT_A_MEMBER, () -> says(there, "Linus", "hello"));
        refused(Refusal.BANNED, () -> there.join("Linus", PersonName.of("Linus", 32)));
        refused(Refusal.BANNED, () -> there.join("Linus", PersonName.of("Somebody", 32)));
        await().until(() -> there.memberOf("Linus").isEmpty());
        arrives(there, "Grace");
    }

    @Test
    void the_other_server_knows_why_before_it_knows_that_the_seat_is_gone() {
        bans(false);
        await().until(() -> there.lost("Linus", linus));
        assertThat(there.sanctions().expulsionOf(linus))
                .hasValueSatisfying(ban -> assertThat(ban.reason()).isEqualTo("Calm down"));
    }

    @Test
    void a_server_that_does_not_have_the_room_yet_lets_nobody_in_who_is_banned() {
        Room third = nodes.another().find(here.code()).orElseThrow();
        arrives(third, "Grace");
        bans(false);
        refused(Refusal.BANNED, () -> third.join("Linus", PersonName.of("Linus", 32)));
        Room fourth = nodes.another().find(here.code()).orElseThrow();
        refused(Refusal.BANNED, () -> fourth.join("Linus", PersonName.of("Linus", 32)));
    }

    @Test
    void the_texts_of_somebody_who_is_banned_go_from_all_servers() {
        long seq = says(there, "Linus", "spam").seq();
        bans(true);
        await().until(() -> there.log().find(seq).orElseThrow().event() instanceof RoomEvent.Blank);
        await().until(() -> there.charter().equals(here.charter()));
        assertThat(String.join("", there.everything().events())).doesNotContain("spam");
        long cleared = here.log().head();
        here.act("Ada", new Command.Restore(UUID.randomUUID(), cleared));
        await().until(() -> RoomAssertions.story(there).stream().anyMatch(event -> event.contains("restored")));
        Visitors.reacts(there, "Ada", seq, "🌱", true);
    }

    @Test
    void a_mute_on_one_server_holds_on_the_other_once_it_is_told() {
        says(there, "Linus", "hello");
        here.act("Ada", new Command.Mute(UUID.randomUUID(), linus.id(), 0));
        await().until(() -> there.sanctions().isMuted(linus));
        refused(Refusal.MUTED, () -> says(there, "Linus", "hello"));
        assertThat(there.charter()).isEqualTo(here.charter());
        here.act("Ada", new Command.Unmute(UUID.randomUUID(), linus.id()));
        await().until(() -> !there.sanctions().isMuted(linus));
        says(there, "Linus", "hello again");
    }

    @Test
    void a_ban_follows_a_visitor_whose_id_changes_on_either_server() {
        bans(false);
        await().until(() -> there.sanctions().expulsionOf(linus).isPresent());
        nodes.there.retire("Linus", "Linus again");
        await().until(() -> isBanned("Linus again"));
        assertThat(here.memberOf("Linus again")).isEmpty();
    }

    private boolean isBanned(String visitor) {
        try {
            here.join(visitor, PersonName.of("Linus", 32));
            here.leave(visitor);
            return false;
        } catch (Refused no) {
            return no.refusal() == Refusal.BANNED;
        }
    }

    @Test
    void a_visitor_whose_id_changes_while_they_are_banned_is_banned() {
        nodes.there.retire("Linus", "Linus again");
        bans(false);
        refused(Refusal.BANNED, () -> there.join("Linus again", PersonName.of("Linus", 32)));
        assertThat(here.people()).containsExactly(ada);
    }
}
