package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.renames;
import static chat.parley.room.Visitors.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.log.Network;
import chat.parley.log.Posted;
import chat.parley.log.Role;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the ban of a network, in every kind of store. Ada owns the room and is at home; Linus is in a café, where other
 * people may be too.
 */
abstract class NetworkBanContract extends RoomContract {
    private static final Network HOME = new Network("home");
    private static final Network CAFE = new Network("cafe");
    private static final String STAYS = "stays";
    private static final RoomSanctions.Reach NOT_OFFERED = new RoomSanctions.Reach(0, false);

    private final Secret founding = Secret.random();
    private Member linus;

    NetworkBanContract(Place place) {
        super(place);
    }

    @BeforeEach
    void linus_is_in_a_cafe() {
        Map<String, String> fast = Map.of("parley.posts.burst", "100000", "parley.room.sanctions", "4");
        begin(fast);
        Charter owned = Charter.of(TITLE).ownedBy(founding.hash());
        garden = directory
                .create(new RoomCode("22222222"), owned, Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, fast);
        comes("Ada", HOME);
        assertThat(room.roles().takeUp("Ada", founding)).contains(Role.OWNER);
        linus = comes("Linus", CAFE);
    }

    private Member sits(String name, Network network, boolean keepsRole) {
        Claimant claimant = new Claimant(name, false).from(network, keepsRole);
        return room.join(claimant, PersonName.of(name, 32));
    }

    private Member comes(String name, Network network) {
        sits(name, network, false);
        Member member = room.arrive(name, network).member();
        await().until(() -> room.people().contains(member));
        return member;
    }

    private Posted bans(long seconds) {
        return heard(room.act("Ada", ban(linus, seconds)));
    }

    private static Command.Ban ban(Member member, long seconds) {
        return new Command.Ban(UUID.randomUUID(), member.id(), seconds, "Calm down", false, true);
    }

    private Posted heard(Posted posted) {
        RoomAssertions.heard(room, posted.seq());
        return posted;
    }

    private List<String> banned() {
        return RoomAssertions.story(room).stream()
                .filter(event -> event.startsWith("\"banned\""))
                .toList();
    }

    private RoomSanctions.Reach reach() {
        return room.sanctions().reach("Ada", linus.id());
    }

    @Test
    void a_new_visitor_gets_in_from_another_network_only() {
        comes("Grace", HOME);
        bans(0);
        Refused no = catchThrowableOfType(Refused.class, () -> sits("Mallory", CAFE, false));
        assertThat(no.refusal()).isEqualTo(Refusal.BANNED);
        assertThat(no.words()).contains("Calm down");
        comes("Mallory", HOME);
        comes("Katherine", Network.NONE);
        assertThat(garden.roster().of("Grace")).isPresent();
    }

    @Test
    void a_ban_of_the_person_alone_leaves_the_network_open() {
        heard(room.act("Ada", new Command.Ban(UUID.randomUUID(), linus.id(), 0, "", false)));
        refused(Refusal.BANNED, () -> sits("Linus", HOME, false));
        comes("Mallory", CAFE);
    }

    @Test
    void everybody_without_a_role_who_is_here_from_it_is_banned_too() {
        Member grace = comes("Grace", CAFE);
        Member hedy = comes("Hedy", HOME);
        assertThat(reach()).isEqualTo(new RoomSanctions.Reach(1, true));
        bans(600);
        await().until(() -> banned().size() == 2);
        assertThat(banned()).allMatch(event -> event.contains("until"));
        assertThat(garden.roster().of("Linus")).isEmpty();
        assertThat(garden.roster().of("Grace")).isEmpty();
        await().until(() -> room.people().stream().noneMatch(grace::equals));
        assertThat(room.people()).contains(hedy);
        assertThat(room.sanctions().expulsionOf(grace)).hasValueSatisfying(ban -> {
            assertThat(ban.reason()).isEqualTo("Calm down");
            assertThat(ban.until())
                    .isEqualTo(room.sanctions().expulsionOf(linus).orElseThrow().until());
            assertThat(ban.network()).isEqualTo(Network.NONE);
        });
        refused(Refusal.BANNED, () -> sits("Grace", HOME, false));
    }

    @Test
    void it_is_not_offered_while_somebody_with_a_role_is_here_from_it() {
        Member grace = comes("Grace", CAFE);
        assertThat(reach().offered()).isTrue();
        heard(room.act("Ada", new Command.Appoint(UUID.randomUUID(), grace.id(), Role.MODERATOR)));
        assertThat(reach()).isEqualTo(NOT_OFFERED);
        refused(Refusal.SHARED_NETWORK, () -> bans(0));
        assertThat(garden.roster().of("Linus")).isPresent();
        heard(room.act("Ada", new Command.Dismiss(UUID.randomUUID(), grace.id())));
        bans(0);
    }

    @Test
    void it_is_not_offered_to_a_moderator_on_the_same_network() {
        room.arrive("Ada", CAFE);
        assertThat(reach()).isEqualTo(NOT_OFFERED);
        refused(Refusal.SHARED_NETWORK, () -> bans(0));
        room.arrive("Ada", HOME);
        assertThat(reach().offered()).isTrue();
    }

    @Test
    void it_is_not_offered_without_a_name_of_the_network() {
        Member mallory = comes("Mallory", Network.NONE);
        assertThat(room.sanctions().reach("Ada", mallory.id())).isEqualTo(NOT_OFFERED);
        refused(Refusal.NO_NETWORK, () -> room.act("Ada", ban(mallory, 0)));
        assertThat(garden.roster().of("Mallory")).isPresent();
        room.arrive("Mallory", CAFE);
        assertThat(room.sanctions().reach("Ada", mallory.id()).offered()).isTrue();
    }

    @Test
    void only_those_who_may_ban_somebody_learn_about_their_network() {
        Member grace = comes("Grace", HOME);
        assertThat(reach().offered()).isTrue();
        refused(Refusal.NOT_ALLOWED, () -> room.sanctions().reach("Linus", grace.id()));
        refused(
                Refusal.NOT_ALLOWED,
                () -> room.sanctions().reach("Ada", memberOf("Ada").id()));
        refused(Refusal.NO_SUCH_MEMBER, () -> room.sanctions().reach("Ada", "m99"));
        refused(Refusal.NOT_A_MEMBER, () -> room.sanctions().reach("Mallory", linus.id()));
    }

    private Member memberOf(String visitor) {
        return garden.roster().of(visitor).orElseThrow();
    }

    @Test
    void the_newest_connection_says_where_somebody_is() {
        room.arrive("Linus", HOME);
        assertThat(reach()).isEqualTo(NOT_OFFERED);
        Network library = new Network("library");
        room.arrive("Linus", library);
        room.arrive("Linus", Network.NONE);
        renames(room, "Linus", "Linus T.");
        bans(0);
        refused(Refusal.BANNED, () -> sits("Mallory", library, false));
        comes("Mallory", CAFE);
    }

    @Test
    void somebody_whose_device_has_a_role_comes_in_from_it() {
        bans(0);
        refused(Refusal.BANNED, () -> sits("Mallory", CAFE, false));
        assertThat(room.roles().knows(founding)).isTrue();
        assertThat(room.roles().knows(Secret.random())).isFalse();
        sits("Ada again", CAFE, true);
    }

    @Test
    void a_seat_that_is_carried_there_opens_nothing_without_a_role() {
        Member grace = comes("Grace", HOME);
        bans(0);
        refused(Refusal.BANNED, () -> room.arrive("Grace", CAFE));
        room.arrive("Ada", CAFE);
        heard(room.act("Ada", new Command.Appoint(UUID.randomUUID(), grace.id(), Role.MODERATOR)));
        room.arrive("Grace", CAFE);
        says(room, "Grace", "I'm in the café.");
    }

    @Test
    void it_ends_with_the_ban_of_the_person() {
        Member grace = comes("Grace", CAFE);
        bans(0);
        await().until(() -> banned().size() == 2);
        heard(room.act("Ada", new Command.Unban(UUID.randomUUID(), grace.id())));
        refused(Refusal.BANNED, () -> sits("Grace", CAFE, false));
        comes("Grace", HOME);
        heard(room.act("Ada", new Command.Unban(UUID.randomUUID(), linus.id())));
        comes("Linus", CAFE);
        comes("Mallory", CAFE);
    }

    @Test
    void it_ends_by_itself_with_that_ban() {
        bans(1);
        refused(Refusal.BANNED, () -> sits("Mallory", CAFE, false));
        place.goesOn(Duration.ofSeconds(2));
        await().until(() -> {
            try {
                sits("Mallory", CAFE, false);
                return true;
            } catch (Refused no) {
                return false;
            }
        });
    }

    @Test
    void a_name_by_an_older_key_counts_too() {
        Member hedy = comes("Hedy", new Network("newer older"));
        heard(room.act("Ada", ban(hedy, 0)));
        refused(Refusal.BANNED, () -> sits("Mallory", new Network("older"), false));
        refused(Refusal.BANNED, () -> sits("Mallory", new Network("newest newer"), false));
        comes("Mallory", new Network("newest"));
    }

    @Test
    void more_people_than_bans_are_refused_at_once() {
        for (int i = 1; i <= 3; i++) comes("Grace " + i, CAFE);
        Member fourth = comes("Grace 4", CAFE);
        refused(Refusal.TOO_MANY_SANCTIONS, () -> bans(0));
        assertThat(garden.roster().of("Linus")).isPresent();
        room.leave("Grace 4");
        await().until(() -> !room.people().contains(fourth));
        bans(0);
        await().until(() -> banned().size() == 4);
    }

    @Test
    void no_event_and_no_file_has_the_network() {
        bans(0);
        says(room, "Ada", STAYS);
        String events = String.join("\n", room.everything().events());
        assertThat(events).contains(STAYS).doesNotContain(CAFE.names(), HOME.names());
        assertThat(room.charter().toString()).doesNotContain(CAFE.names(), HOME.names());
    }
}
