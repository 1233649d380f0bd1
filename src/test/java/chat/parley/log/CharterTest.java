package chat.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CharterTest {
    private static final Member ADA = new Member("m1", "Ada");

    private static final Member GRACE = new Member("m2", "Grace");

    private final Charter garden = Charter.of(new Title("Garden"));

    @Test
    void a_new_room_has_a_title_and_no_topic() {
        assertThat(garden).isEqualTo(new Charter(new Title("Garden"), Topic.NONE));
    }

    @Test
    void an_event_changes_the_parts_that_it_names_and_no_others() {
        Charter roses = garden.after(new RoomEvent.TopicSet(ADA, UUID.randomUUID(), "Roses"));
        assertThat(roses.topic()).isEqualTo(new Topic("Roses"));
        assertThat(roses.title()).isEqualTo(garden.title());
        assertThat(roses.version()).isEqualTo(1);
        assertThat(roses.after(new RoomEvent.Said(ADA, UUID.randomUUID(), "hello")))
                .isSameAs(roses);
        assertThat(roses.after(new RoomEvent.TopicSet(ADA, UUID.randomUUID(), ""))
                        .topic())
                .isEqualTo(Topic.NONE);
    }

    @Test
    void a_charter_is_read_back_from_what_a_store_keeps_beside_its_own_fields() {
        Charter roses = new Charter(new Title("Garden"), new Topic("Roses"));
        assertThat(Charter.of(roses.fields())).isEqualTo(roses);
        assertThat(Charter.of(Map.of("title", "Garden", "seq", "12", "founder", "x")))
                .isEqualTo(garden);
    }

    private Charter afterAdaMadeGraceAnOwner() {
        return garden.with(Map.of("role:m1", "owner Ada", "key:m1", "hash of Ada", "links:owner", "one two"))
                .after(new RoomEvent.Appointed(ADA, UUID.randomUUID(), GRACE, Role.OWNER));
    }

    @Test
    void an_appointment_adds_a_role_and_a_dismissal_takes_it_with_its_secrets() {
        Charter two = afterAdaMadeGraceAnOwner();
        assertThat(two.roles().of("m2")).isEqualTo(Role.OWNER);
        assertThat(two.roles().of("m3")).isEqualTo(Role.MEMBER);
        Charter one = two.after(new RoomEvent.Dismissed(GRACE, UUID.randomUUID(), ADA, Role.OWNER));
        assertThat(one.roles().holders().keySet()).containsExactly("m2");
        assertThat(one.credentials().keys()).isEmpty();
        assertThat(one.credentials().links()).isEmpty();
        assertThat(one.version()).isEqualTo(two.version() + 1);
    }

    @Test
    void whoever_steps_down_ends_no_links() {
        Charter left =
                afterAdaMadeGraceAnOwner().after(new RoomEvent.Dismissed(ADA, UUID.randomUUID(), ADA, Role.OWNER));
        assertThat(left.credentials().linked("two")).contains(Role.OWNER);
        assertThat(left.credentials().keys()).isEmpty();
    }

    @Test
    void roles_and_credentials_are_read_back_as_a_store_keeps_them() {
        Charter two = afterAdaMadeGraceAnOwner();
        assertThat(Charter.of(two.fields())).isEqualTo(two);
    }

    @Test
    void in_another_life_only_those_with_a_secret_have_their_role_and_nobody_has_their_id() {
        Charter back = afterAdaMadeGraceAnOwner().heldBack();
        assertThat(back.roles().holders().keySet())
                .singleElement()
                .satisfies(id -> assertThat(Credentials.isHeldBack(id)).isTrue());
        assertThat(back.roles().of("m1")).isEqualTo(Role.MEMBER);
        assertThat(back.credentials().holder("hash of Ada")).isPresent();
        assertThat(back.base()).isEqualTo(back.version());
        assertThat(back.heldBack()).isEqualTo(back);
    }
}
