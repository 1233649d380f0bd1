package chat.parley.room;

import static chat.parley.room.RoomAssertions.story;
import static chat.parley.room.Visitors.arrives;
import static chat.parley.room.Visitors.removes;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.Title;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests roles in a room on two servers: Ada owns it and is on one, Grace is on the other. */
class RoleNodesTest {
    @AutoClose
    private final Nodes nodes = new Nodes();

    private final Secret founding = Secret.random();
    private final Room here =
            nodes.here.create(Charter.of(new Title("Garden")).ownedBy(founding.hash()), Founder.SERVER);
    private final Room there = nodes.there.find(here.code()).orElseThrow();
    private final Member ada = owner();
    private final Member grace = arrives(there, "Grace").member();

    private Member owner() {
        Visitors.joins(here, "Ada");
        here.roles().takeUp("Ada", founding);
        return arrives(here, "Ada").member();
    }

    private void appoints(Room at, String by, Member member, Role role) {
        await().until(() -> at.people().contains(member));
        at.act(by, new Command.Appoint(UUID.randomUUID(), member.id(), role));
    }

    private static boolean dismisses(Room at, String by, Member member) {
        try {
            at.act(by, new Command.Dismiss(UUID.randomUUID(), member.id()));
            return true;
        } catch (Refused no) {
            assertThat(no.refusal()).isIn(Refusal.NOT_ALLOWED, Refusal.ROLES_CHANGED);
            return false;
        }
    }

    @Test
    void both_servers_have_the_same_charter_after_each_change() {
        Secret link = Secret.random();
        here.roles().link("Ada", Role.MODERATOR, link);
        await().until(() -> there.charter().equals(here.charter()));
        assertThat(there.roles().claim("Grace", link, Secret.random())).isEqualTo(Role.MODERATOR);
        await().until(() -> here.charter().roles().of(grace.id()) == Role.MODERATOR);
        await().until(() -> there.charter().equals(here.charter()));
        Visitors.setsTopic(there, "Grace", "Roses");
        says(there, "Grace", "hello");
        dismisses(here, "Ada", grace);
        await().until(() -> there.charter().roles().of(grace.id()) == Role.MEMBER);
        await().until(() -> there.charter().equals(here.charter()));
        assertThat(there.charter()).isEqualTo(here.parts().ledger().newestCharter());
        assertThat(there.charter().topic().value()).isEqualTo("Roses");
    }

    @Test
    void of_two_owners_on_two_servers_who_dismiss_each_other_exactly_one_remains() throws Exception {
        appoints(here, "Ada", grace, Role.OWNER);
        await().until(() -> there.charter().roles().of(grace.id()) == Role.OWNER);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> dismissals =
                List.of(() -> dismisses(here, "Ada", grace), () -> dismisses(there, "Grace", ada));
        int done = 0;
        for (Future<Boolean> dismissal : both.invokeAll(dismissals)) if (dismissal.get()) done++;
        both.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(here.parts().ledger().newestCharter().roles().holders()).hasSize(1);
    }

    @Test
    void whoever_was_dismissed_on_one_server_removes_nothing_on_the_other() {
        long seq = says(here, "Ada", "hello").seq();
        appoints(here, "Ada", grace, Role.MODERATOR);
        await().until(() -> there.charter().roles().of(grace.id()) == Role.MODERATOR);
        story(there, seq);
        dismisses(here, "Ada", grace);
        try {
            removes(there, "Grace", seq);
            throw new AssertionError("It was removed");
        } catch (Refused no) {
            assertThat(no.refusal()).isIn(Refusal.NOT_YOURS, Refusal.ROLES_CHANGED);
        }
        assertThat(there.log().find(seq).orElseThrow().event()).isInstanceOf(RoomEvent.Said.class);
    }
}
