package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.removes;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Credentials;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests roles and the secrets that give them, in every kind of store. Ada made the room. */
abstract class RoleContract extends RoomContract {
    private final Secret founding = Secret.random();
    private Member ada;
    private Member grace;

    RoleContract(Place place) {
        super(place);
    }

    @BeforeEach
    void ada_owns_the_garden() {
        RoomCode code = new RoomCode("22222222");
        Charter owned = Charter.of(TITLE).ownedBy(founding.hash());
        garden = directory.create(code, owned, Founder.SERVER).orElseThrow();
        room = place.room(garden, Map.of());
        sits("Ada");
        assertThat(room.roles().takeUp("Ada", founding)).contains(Role.OWNER);
        ada = arrives("Ada").member();
        grace = arrives("Grace").member();
        await().until(() -> room.people().size() == 2);
    }

    private Charter charter() {
        return garden.ledger().newestCharter();
    }

    private void appoints(String by, Member member, Role role) {
        room.act(by, new Command.Appoint(UUID.randomUUID(), member.id(), role));
    }

    private void dismisses(String by, Member member) {
        room.act(by, new Command.Dismiss(UUID.randomUUID(), member.id()));
    }

    private Secret link(Role role) {
        Secret link = Secret.random();
        room.roles().link("Ada", role, link);
        return link;
    }

    @Test
    void whoever_creates_a_room_owns_it_and_no_event_says_so() {
        assertThat(room.roles().of("Ada")).isEqualTo(Role.OWNER);
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MEMBER);
        assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"joined\":\"Grace\"");
        assertThat(charter().credentials().links()).isEmpty();
        assertThat(charter().credentials().holder(founding.hash())).contains(ada.id());
    }

    @Test
    void an_owner_appoints_and_dismisses_and_everybody_reads_it() {
        appoints("Ada", grace, Role.MODERATOR);
        assertThat(story(3)).last().isEqualTo("\"appointed\":\"Ada\",\"member\":\"Grace\",\"moderator\"");
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MODERATOR);
        dismisses("Ada", grace);
        assertThat(story(4)).last().isEqualTo("\"dismissed\":\"Ada\",\"member\":\"Grace\",\"moderator\"");
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MEMBER);
    }

    @Test
    void a_moderator_can_neither_make_themselves_an_owner_nor_dismiss_one() {
        appoints("Ada", grace, Role.MODERATOR);
        refused(Refusal.NOT_ALLOWED, () -> appoints("Grace", grace, Role.OWNER));
        refused(Refusal.NOT_ALLOWED, () -> dismisses("Grace", ada));
        refused(Refusal.NOT_ALLOWED, () -> room.roles().link("Grace", Role.OWNER, Secret.random()));
        refused(Refusal.NOT_ALLOWED, () -> room.act("Grace", new Command.Renew(UUID.randomUUID())));
    }

    @Test
    void a_moderator_removes_what_others_wrote_until_they_are_dismissed() {
        long first = says(room, "Ada", "a secret").seq();
        long second = says(room, "Ada", "another").seq();
        story(second);
        refused(Refusal.NOT_YOURS, () -> removes(room, "Grace", first));
        appoints("Ada", grace, Role.MODERATOR);
        removes(room, "Grace", first);
        await().until(() -> room.log().find(first).orElseThrow().event() instanceof RoomEvent.Blank);
        dismisses("Ada", grace);
        refused(Refusal.NOT_YOURS, () -> removes(room, "Grace", second));
    }

    @Test
    void a_removal_that_was_decided_before_a_dismissal_and_comes_after_it_is_refused() {
        long seq = says(room, "Ada", "a secret").seq();
        story(seq);
        appoints("Ada", grace, Role.MODERATOR);
        story(seq + 1);
        var decided = new RoleCommands(garden, new Authority(garden.ledger(), grace), 50).removal(ada);
        dismisses("Ada", grace);
        RoomEvent.Removed removal = new RoomEvent.Removed(grace, UUID.randomUUID(), seq);
        IdempotencyKey key = new IdempotencyKey(grace.id(), removal.draft(), 0);
        refused(Refusal.ROLES_CHANGED, () -> garden.ledger().remove(removal, key, List.of(seq), decided));
        assertThat(room.log().find(seq).orElseThrow().event()).isInstanceOf(RoomEvent.Said.class);
    }

    @Test
    void of_two_owners_who_dismiss_each_other_exactly_one_remains() throws Exception {
        appoints("Ada", grace, Role.OWNER);
        story(3);
        assertThat(atOnce(() -> succeeds("Ada", grace), () -> succeeds("Grace", ada)))
                .isEqualTo(1);
        assertThat(charter().roles().holders()).hasSize(1);
    }

    private boolean succeeds(String by, Member member) {
        try {
            dismisses(by, member);
            return true;
        } catch (Refused no) {
            assertThat(no.refusal()).isIn(Refusal.NOT_ALLOWED, Refusal.ROLES_CHANGED);
            return false;
        }
    }

    @Test
    void a_link_gives_its_role_until_the_links_are_renewed() {
        Secret link = link(Role.MODERATOR);
        Secret device = Secret.random();
        refused(Refusal.WRONG_LINK, () -> room.roles().claim("Grace", Secret.random(), device));
        assertThat(room.roles().claim("Grace", link, device)).isEqualTo(Role.MODERATOR);
        assertThat(story(3)).last().isEqualTo("\"appointed\":\"Grace\",\"member\":\"Grace\",\"moderator\"");
        room.act("Ada", new Command.Renew(UUID.randomUUID()));
        arrives("Linus");
        refused(Refusal.WRONG_LINK, () -> room.roles().claim("Linus", link, Secret.random()));
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MODERATOR);
    }

    @Test
    void the_oldest_of_too_many_links_ends() {
        Secret oldest = link(Role.OWNER);
        Secret second = link(Role.OWNER);
        for (int i = 0; i < 19; i++) link(Role.OWNER);
        refused(Refusal.WRONG_LINK, () -> room.roles().claim("Grace", oldest, Secret.random()));
        assertThat(room.roles().claim("Grace", second, Secret.random())).isEqualTo(Role.OWNER);
    }

    @Test
    void somebody_who_was_dismissed_gets_the_role_back_neither_by_a_link_nor_by_their_device() {
        Secret link = link(Role.MODERATOR);
        Secret device = Secret.random();
        room.roles().claim("Grace", link, device);
        dismisses("Ada", grace);
        refused(Refusal.WRONG_LINK, () -> room.roles().claim("Grace", link, Secret.random()));
        assertThat(room.roles().takeUp("Grace", device)).isEmpty();
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MEMBER);
    }

    @Test
    void the_role_follows_the_device_to_another_seat() {
        appoints("Ada", grace, Role.MODERATOR);
        Secret device = Secret.random();
        room.roles().keep("Grace", device);
        assertThat(Visitors.joins(room, "Grace's other tab")).isNotNull();
        assertThat(room.roles().takeUp("Grace's other tab", device)).contains(Role.MODERATOR);
        await().until(() -> room.roles().of("Grace's other tab") == Role.MODERATOR);
        assertThat(charter().roles().of(grace.id())).isEqualTo(Role.MEMBER);
        assertThat(charter().roles().holders()).hasSize(2);
    }

    @Test
    void whoever_leaves_for_good_gives_up_the_role_but_not_the_links() {
        Secret link = link(Role.OWNER);
        room.roles().stepDown("Ada");
        assertThat(story(3)).last().isEqualTo("\"dismissed\":\"Ada\",\"member\":\"Ada\",\"owner\"");
        assertThat(charter().roles().holders()).isEmpty();
        assertThat(room.roles().takeUp("Ada", founding)).isEmpty();
        assertThat(room.roles().claim("Ada", link, Secret.random())).isEqualTo(Role.OWNER);
    }

    @Test
    void the_roles_outlive_the_events_that_gave_them() {
        appoints("Ada", grace, Role.MODERATOR);
        story(3);
        room.log().trim(0);
        assertThat(room.roles().of("Grace")).isEqualTo(Role.MODERATOR);
        Charter found = directory.find(room.code()).orElseThrow().ledger().charter();
        assertThat(found.roles().holders().keySet()).containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    void each_change_makes_the_version_greater() {
        long before = charter().version();
        appoints("Ada", grace, Role.MODERATOR);
        assertThat(charter().version()).isEqualTo(before + 1);
        link(Role.OWNER);
        assertThat(charter().version()).isEqualTo(before + 2);
        says(room, "Ada", "hello");
        assertThat(charter().version()).isEqualTo(before + 2);
    }

    @Test
    void a_room_has_a_limited_number_of_roles() {
        room = place.room(garden, Map.of("parley.room.roles", "2"));
        appoints("Ada", grace, Role.MODERATOR);
        Member linus = arrives("Linus").member();
        await().until(() -> room.people().size() == 3);
        refused(Refusal.TOO_MANY_ROLES, () -> appoints("Ada", linus, Role.MODERATOR));
        Secret link = link(Role.OWNER);
        refused(Refusal.TOO_MANY_ROLES, () -> room.roles().claim("Linus", link, Secret.random()));
        refused(Refusal.TOO_MANY_ROLES, () -> room.roles().takeUp("Linus", link));
        appoints("Ada", grace, Role.OWNER);
        refused(Refusal.NO_SUCH_MEMBER, () -> appoints("Ada", new Member("m99", "Nobody"), Role.MODERATOR));
    }

    @Test
    void a_message_with_a_link_that_gives_a_role_is_refused() {
        says(room, "Ada", "See https://parley.example/join/22222222#3");
        String link =
                "https://parley.example/join/22222222#owner=" + Secret.random().text();
        refused(Refusal.HOLDS_LINK, () -> says(room, "Ada", link));
        refused(Refusal.HOLDS_LINK, () -> Visitors.setsTopic(room, "Ada", link));
        refused(Refusal.HOLDS_LINK, () -> Visitors.edits(room, "Ada", 3, link));
    }

    /** The charter as it was at the end of another life of the room. */
    private Charter ofAnotherLife(long version, Map<String, Role> people, Map<String, Secret> devices) {
        Charter before = Charter.of(TITLE);
        Map<String, String> parts = new HashMap<>();
        people.forEach((id, role) -> parts.put("role:" + id, role.text() + " Somebody"));
        devices.forEach((id, device) -> parts.put(Credentials.keyOf(id), device.hash()));
        parts.put("version", Long.toString(version));
        return before.with(parts).heldBack();
    }

    @Test
    void a_room_that_is_brought_back_gives_a_role_to_nobody_but_those_with_its_secret() {
        Secret device = Secret.random();
        Charter sealed = ofAnotherLife(7, Map.of("m1", Role.OWNER, "m2", Role.MODERATOR), Map.of("m1", device));
        garden = directory
                .create(new RoomCode("33333333"), sealed, Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, Map.of());
        arrives("Mallory");
        arrives("Ada");
        assertThat(room.roles().of("Mallory")).isEqualTo(Role.MEMBER);
        assertThat(room.roles().takeUp("Mallory", Secret.random())).isEmpty();
        assertThat(room.roles().takeUp("Ada", device)).contains(Role.OWNER);
        assertThat(charter().roles().holders()).hasSize(1);
        assertThat(charter().version()).isGreaterThan(7);
    }

    @Test
    void of_two_charters_the_later_version_counts_even_if_it_comes_second() {
        Secret mallory = Secret.random();
        Secret device = Secret.random();
        Charter older =
                ofAnotherLife(40, Map.of("m1", Role.OWNER, "m2", Role.OWNER), Map.of("m1", device, "m2", mallory));
        Charter newer = ofAnotherLife(41, Map.of("m1", Role.OWNER), Map.of("m1", device));
        garden = directory
                .create(new RoomCode("33333333"), older, Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, Map.of());
        arrives("Mallory");
        assertThat(room.roles().takeUp("Mallory", mallory)).contains(Role.OWNER);
        long version = charter().version();
        room.roles().adopt("before", older);
        assertThat(charter().version()).isEqualTo(version);
        room.roles().adopt(room.log().epoch(), newer);
        assertThat(charter().version()).isEqualTo(version);
        room.roles().adopt("before", newer);
        await().until(() -> room.roles().of("Mallory") == Role.MEMBER);
        assertThat(story(3)).last().isEqualTo("\"dismissed\":\"Mallory\",\"member\":\"Mallory\",\"owner\"");
        long adopted = charter().version();
        assertThat(adopted).isGreaterThan(version);
        room.roles().adopt("before", older);
        room.roles().adopt("before", newer);
        assertThat(charter().version()).isEqualTo(adopted);
        arrives("Ada");
        assertThat(room.roles().takeUp("Ada", device)).contains(Role.OWNER);
    }

    @Test
    void of_two_charters_that_come_at_the_same_moment_the_later_version_counts() throws Exception {
        Map<String, Role> owner = Map.of("m1", Role.OWNER);
        Map<String, Secret> device = Map.of("m1", Secret.random());
        garden = directory
                .create(new RoomCode("33333333"), Charter.of(TITLE), Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, Map.of());
        for (long version = 2; version < 60; version += 2) {
            Charter older = ofAnotherLife(version, owner, device);
            Charter newer = ofAnotherLife(version + 1, owner, device);
            assertThat(atOnce(() -> adopts(older), () -> adopts(newer))).isEqualTo(2);
            assertThat(charter().base()).isEqualTo(version + 1);
        }
    }

    private boolean adopts(Charter sealed) {
        room.roles().adopt("before", sealed);
        return true;
    }

    @Test
    void a_plain_room_that_took_over_the_code_gets_the_roles_of_a_charter_that_comes_later() {
        Secret device = Secret.random();
        garden = directory
                .create(new RoomCode("33333333"), Charter.of(TITLE), Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, Map.of());
        arrives("Mallory");
        arrives("Ada");
        assertThat(room.roles().takeUp("Ada", device)).isEmpty();
        room.roles().adopt("before", ofAnotherLife(3, Map.of("m1", Role.OWNER), Map.of("m1", device)));
        assertThat(room.roles().of("Mallory")).isEqualTo(Role.MEMBER);
        assertThat(room.roles().takeUp("Ada", device)).contains(Role.OWNER);
    }
}
