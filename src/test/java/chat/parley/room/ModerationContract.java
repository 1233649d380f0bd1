package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static chat.parley.room.Visitors.edits;
import static chat.parley.room.Visitors.reacts;
import static chat.parley.room.Visitors.removes;
import static chat.parley.room.Visitors.renames;
import static chat.parley.room.Visitors.replies;
import static chat.parley.room.Visitors.says;
import static chat.parley.room.Visitors.setsTopic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Credentials;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.Role;
import chat.parley.log.RoomEvent;
import chat.parley.log.Sanctions;
import chat.parley.log.Secret;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what moderators do, in every kind of store. Ada owns the room, Grace is a moderator, Linus a member. */
abstract class ModerationContract extends RoomContract {
    private static final Map<String, String> FAST = Map.of("parley.posts.burst", "100000");
    private final Secret founding = Secret.random();
    private Member ada;
    private Member grace;
    private Member linus;

    ModerationContract(Place place) {
        super(place);
    }

    @BeforeEach
    void grace_moderates_the_garden() {
        begin(FAST);
        Charter owned = Charter.of(TITLE).ownedBy(founding.hash());
        garden = directory
                .create(new RoomCode("22222222"), owned, Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, FAST);
        sits("Ada");
        assertThat(room.roles().takeUp("Ada", founding)).contains(Role.OWNER);
        ada = arrives("Ada").member();
        grace = arrives("Grace").member();
        linus = arrives("Linus").member();
        await().until(() -> room.people().size() == 3);
        appoints(grace, Role.MODERATOR);
    }

    private Posted appoints(Member member, Role role) {
        return heard(room.act("Ada", new Command.Appoint(UUID.randomUUID(), member.id(), role)));
    }

    private Posted heard(Posted posted) {
        RoomAssertions.heard(room, posted.seq());
        return posted;
    }

    private Posted mutes(String by, Member member, long seconds) {
        return heard(room.act(by, new Command.Mute(UUID.randomUUID(), member.id(), seconds)));
    }

    private Posted unmutes(String by, Member member) {
        return heard(room.act(by, new Command.Unmute(UUID.randomUUID(), member.id())));
    }

    private Posted kicks(String by, Member member, String reason) {
        return heard(room.act(by, new Command.Kick(UUID.randomUUID(), member.id(), reason)));
    }

    private Posted bans(String by, Member member, long seconds, boolean messages) {
        return heard(room.act(by, new Command.Ban(UUID.randomUUID(), member.id(), seconds, "Calm down", messages)));
    }

    private Posted unbans(String by, Member member) {
        return heard(room.act(by, new Command.Unban(UUID.randomUUID(), member.id())));
    }

    private Posted restores(String by, long target) {
        return heard(room.act(by, new Command.Restore(UUID.randomUUID(), target)));
    }

    private Charter charter() {
        return garden.ledger().newestCharter();
    }

    private List<String> story() {
        return RoomAssertions.story(room);
    }

    private String event(long seq) {
        return room.log().after(seq - 1, 1, Long.MAX_VALUE).events().get(0);
    }

    private boolean isBlank(long seq) {
        return room.log().find(seq).orElseThrow().event() instanceof RoomEvent.Blank;
    }

    @Test
    void a_muted_member_reads_but_does_not_talk_until_they_are_unmuted() {
        long seq = says(room, "Linus", "hello").seq();
        RoomAssertions.heard(room, seq);
        mutes("Grace", linus, 0);
        assertThat(story()).last().isEqualTo("\"muted\":\"Grace\",\"member\":\"Linus\"");
        refused(Refusal.MUTED, () -> says(room, "Linus", "hello"));
        refused(Refusal.MUTED, () -> edits(room, "Linus", seq, "bye"));
        refused(Refusal.MUTED, () -> reacts(room, "Linus", seq, "🌱", true));
        refused(Refusal.MUTED, () -> renames(room, "Linus", "Somebody"));
        refused(Refusal.MUTED, () -> setsTopic(room, "Linus", "Spam"));
        says(room, "Ada", "others talk");
        unmutes("Grace", linus);
        assertThat(story()).last().isEqualTo("\"unmuted\":\"Grace\",\"member\":\"Linus\"");
        says(room, "Linus", "hello again");
        assertThat(charter().sanctions().isEmpty()).isTrue();
    }

    @Test
    void a_muted_member_is_not_seen_typing() {
        room.typing("Linus", true);
        await().until(() -> room.typing().people().equals(List.of(linus)));
        room.typing("Linus", false);
        await().until(() -> room.typing().people().isEmpty());
        mutes("Grace", linus, 0);
        room.typing("Linus", true);
        room.typing("Ada", true);
        await().until(() -> room.typing().people().equals(List.of(ada)));
    }

    @Test
    void a_muted_member_removes_their_own_message_and_steps_down() {
        long seq = says(room, "Linus", "hello").seq();
        RoomAssertions.heard(room, seq);
        mutes("Grace", linus, 0);
        Posted removed = heard(removes(room, "Linus", seq));
        refused(Refusal.MUTED, () -> restores("Linus", removed.seq()));
        assertThat(room.act("Linus", new Command.Dismiss(UUID.randomUUID(), linus.id())))
                .isEqualTo(Posted.UNCHANGED);
    }

    @Test
    void a_mute_has_an_end_and_the_refusal_says_when() {
        mutes("Grace", linus, 600);
        Refused no = catchThrowableOfType(Refused.class, () -> says(room, "Linus", "hello"));
        assertThat(no.retryAfter()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
        mutes("Ada", linus, 1);
        assertThat(charter().sanctions().mutes()).hasSize(1);
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> !room.sanctions().isMuted(linus));
        says(room, "Linus", "hello");
    }

    @Test
    void a_mute_follows_its_visitor_to_another_seat() {
        mutes("Grace", linus, 0);
        room.leave("Linus");
        Member again = room.join("Linus", PersonName.of("Not Linus", 32));
        assertThat(again.id()).isNotEqualTo(linus.id());
        refused(Refusal.MUTED, () -> says(room, "Linus", "hello"));
        assertThat(charter().sanctions().mutes())
                .containsOnlyKeys(again.id())
                .hasEntrySatisfying(again.id(), mute -> assertThat(mute.name()).isEqualTo("Not Linus"));
        unmutes("Grace", again);
        says(room, "Linus", "hello");
    }

    @Test
    void an_appointment_ends_a_mute() {
        mutes("Grace", linus, 0);
        refused(Refusal.MUTED, () -> says(room, "Linus", "hello"));
        appoints(linus, Role.MODERATOR);
        says(room, "Linus", "hello");
        assertThat(charter().sanctions().isEmpty()).isTrue();
    }

    @Test
    void what_changes_nothing_has_no_event() {
        long head = mutes("Grace", linus, 0).seq();
        assertThat(unmutes("Grace", linus).seq()).isEqualTo(head + 1);
        assertThat(unmutes("Grace", linus)).isEqualTo(Posted.UNCHANGED);
        assertThat(unbans("Grace", linus)).isEqualTo(Posted.UNCHANGED);
        assertThat(room.log().head()).isEqualTo(head + 1);
    }

    @Test
    void somebody_who_was_kicked_may_come_back_and_the_reason_is_for_them() {
        kicks("Grace", linus, "Calm down");
        RoomAssertions.heard(room, 6);
        assertThat(story().subList(4, 6))
                .containsExactly("\"kicked\":\"Grace\",\"member\":\"Linus\"", "\"left\":\"Linus\"");
        refused(Refusal.NOT_A_MEMBER, () -> says(room, "Linus", "hello"));
        await().until(() -> room.lost("Linus", linus));
        assertThat(room.sanctions().expulsionOf(linus)).hasValueSatisfying(kick -> {
            assertThat(kick.isKick()).isTrue();
            assertThat(kick.reason()).isEqualTo("Calm down");
        });
        assertThat(room.sanctions().bans("Ada")).isEmpty();
        arrives("Linus");
        says(room, "Linus", "hello");
    }

    @Test
    void somebody_who_is_banned_comes_back_under_no_name_until_they_are_unbanned() {
        bans("Grace", linus, 600, false);
        RoomAssertions.heard(room, 6);
        assertThat(story().subList(4, 6)).last().isEqualTo("\"left\":\"Linus\"");
        assertThat(story().get(4)).startsWith("\"banned\":\"Grace\",\"member\":\"Linus\",\"until\":");
        refused(Refusal.NOT_A_MEMBER, () -> says(room, "Linus", "hello"));
        Refused no = catchThrowableOfType(Refused.class, () -> arrives("Linus"));
        assertThat(no.refusal()).isEqualTo(Refusal.BANNED);
        assertThat(no.words()).contains("Calm down");
        assertThat(no.retryAfter()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
        refused(Refusal.BANNED, () -> room.join("Linus", PersonName.of("Somebody", 32)));
        assertThat(room.memberOf("Linus")).isEmpty();
        assertThat(room.sanctions().bans("Grace"))
                .singleElement()
                .returns(linus.id(), RoomSanctions.Banned::id)
                .returns("Linus", banned -> banned.ban().name());
        unbans("Ada", linus);
        assertThat(story()).last().isEqualTo("\"unbanned\":\"Ada\",\"member\":\"Linus\"");
        arrives("Linus");
    }

    @Test
    void a_ban_has_an_end() {
        bans("Grace", linus, 1, false);
        place.goesOn(Duration.ofSeconds(2));
        await().until(() -> comesIn("Linus"));
        assertThat(room.sanctions().bans("Ada")).isEmpty();
    }

    private boolean comesIn(String visitor) {
        try {
            arrives(visitor);
            return true;
        } catch (Refused no) {
            assertThat(no.refusal()).isEqualTo(Refusal.BANNED);
            return false;
        }
    }

    @Test
    void a_ban_ends_the_role_with_its_secrets() {
        Secret link = Secret.random();
        room.roles().link("Ada", Role.MODERATOR, link);
        Secret device = Secret.random();
        room.roles().keep("Grace", device);
        bans("Ada", linus, 0, false);
        assertThat(charter().credentials().links()).hasSize(1);
        bans("Ada", grace, 0, false);
        assertThat(charter().roles().holders()).containsOnlyKeys(ada.id());
        assertThat(charter().credentials().keys()).doesNotContainKey(grace.id());
        assertThat(charter().credentials().links()).isEmpty();
    }

    @Test
    void nobody_acts_on_somebody_of_their_own_or_a_higher_role() {
        appoints(linus, Role.MODERATOR);
        for (Member to : List.of(ada, linus, grace)) {
            refused(Refusal.NOT_ALLOWED, () -> mutes("Grace", to, 0));
            refused(Refusal.NOT_ALLOWED, () -> kicks("Grace", to, ""));
            refused(Refusal.NOT_ALLOWED, () -> bans("Grace", to, 0, true));
        }
        mutes("Ada", linus, 0);
        refused(Refusal.NOT_ALLOWED, () -> unmutes("Grace", linus));
        bans("Ada", linus, 0, true);
    }

    @Test
    void a_member_does_nothing_of_this() {
        arrives("Mallory");
        refused(Refusal.NOT_ALLOWED, () -> mutes("Mallory", linus, 0));
        refused(Refusal.NOT_ALLOWED, () -> unmutes("Mallory", linus));
        refused(Refusal.NOT_ALLOWED, () -> kicks("Mallory", linus, ""));
        refused(Refusal.NOT_ALLOWED, () -> bans("Mallory", linus, 0, true));
        refused(Refusal.NOT_ALLOWED, () -> unbans("Mallory", linus));
        refused(Refusal.NOT_ALLOWED, () -> room.sanctions().bans("Mallory"));
        refused(Refusal.NOT_A_MEMBER, () -> room.sanctions().bans("Nobody"));
    }

    @Test
    void only_somebody_with_a_seat_is_kicked_banned_or_muted() {
        Member nobody = new Member("m99", "Nobody");
        refused(Refusal.NO_SUCH_MEMBER, () -> kicks("Grace", nobody, ""));
        refused(Refusal.NO_SUCH_MEMBER, () -> bans("Grace", nobody, 0, true));
        refused(Refusal.NO_SUCH_MEMBER, () -> mutes("Grace", nobody, 0));
        bans("Grace", linus, 0, false);
        refused(Refusal.NO_SUCH_MEMBER, () -> bans("Grace", linus, 0, true));
    }

    @Test
    void a_reason_is_one_short_line_without_a_link_that_gives_a_role() {
        refused(Refusal.REASON_TOO_LONG, () -> kicks("Grace", linus, "x".repeat(201)));
        refused(Refusal.REASON_MALFORMED, () -> kicks("Grace", linus, "one\ntwo"));
        String link =
                "https://parley.example/join/22222222#owner=" + Secret.random().text();
        refused(Refusal.HOLDS_LINK, () -> kicks("Grace", linus, link));
        kicks("Grace", linus, "x".repeat(200));
    }

    @Test
    void a_room_has_a_limited_number_of_bans_and_mutes() {
        room = place.room(garden, Map.of("parley.room.sanctions", "1"));
        arrives("Mallory");
        mutes("Grace", linus, 0);
        Member mallory = room.memberOf("Mallory").orElseThrow();
        refused(Refusal.TOO_MANY_SANCTIONS, () -> bans("Grace", mallory, 0, false));
        mutes("Grace", linus, 60);
        unmutes("Grace", linus);
        bans("Grace", mallory, 0, false);
    }

    @Test
    void there_is_always_space_for_these_acts() {
        Map<String, String> little = Map.of("parley.log.changes", "1", "parley.posts.burst", "100000");
        directory = place.directory(little);
        RoomCode code = new RoomCode("33333333");
        garden = directory
                .create(code, Charter.of(TITLE).ownedBy(founding.hash()), Founder.SERVER)
                .orElseThrow();
        room = place.room(garden, little);
        sits("Ada");
        room.roles().takeUp("Ada", founding);
        arrives("Ada");
        linus = arrives("Linus").member();
        long seq = heard(says(room, "Linus", "hello")).seq();
        heard(reacts(room, "Ada", seq, "🌱", true));
        refused(Refusal.CHANGES_FULL, () -> reacts(room, "Ada", seq, "🌹", true));
        mutes("Ada", linus, 0);
        unmutes("Ada", linus);
        bans("Ada", linus, 0, true);
        unbans("Ada", linus);
        Member again = arrives("Linus").member();
        kicks("Ada", again, "");
    }

    @Test
    void a_ban_with_messages_removes_everything_that_they_wrote_and_nothing_else() {
        long adas = says(room, "Ada", "mine").seq();
        long first = says(room, "Linus", "spam").seq();
        long second = heard(says(room, "Linus", "more spam")).seq();
        heard(edits(room, "Linus", first, "edited spam"));
        bans("Grace", linus, 0, true);
        await().until(() -> story().get(story().size() - 1).startsWith("\"cleared\""));
        assertThat(story()).last().isEqualTo("\"cleared\":\"Grace\",\"member\":\"Linus\",\"count\":2");
        await().until(() -> isBlank(first) && isBlank(second));
        assertThat(story()).noneMatch(event -> event.contains("spam"));
        assertThat(isBlank(adas)).isFalse();
        assertThat(String.join("", garden.ledger().everything().events())).doesNotContain("spam");
        refused(Refusal.NO_SUCH_MESSAGE, () -> reacts(room, "Ada", first, "🌱", true));
    }

    @Test
    void a_thousand_messages_are_removed_in_one_go_and_come_back() {
        for (int i = 0; i < 990; i++) says(room, "Linus", "spam " + i);
        long last = heard(says(room, "Linus", "last spam")).seq();
        bans("Grace", linus, 0, true);
        assertThat(String.join("", garden.ledger().everything().events())).doesNotContain("spam");
        await().until(() -> story().stream().noneMatch(event -> event.contains("spam")));
        long cleared = room.log().head();
        assertThat(story()).last().isEqualTo("\"cleared\":\"Grace\",\"member\":\"Linus\",\"count\":991");
        restores("Grace", cleared);
        assertThat(room.log().head()).isEqualTo(cleared + 991);
        assertThat(story()).last().isEqualTo("\"restored\":\"Grace\",\"target\":" + last + ",\"text\":\"last spam\"");
    }

    @Test
    void a_removal_is_undone_once_by_the_one_who_did_it() {
        long seq = heard(says(room, "Linus", "hello")).seq();
        heard(edits(room, "Linus", seq, "hello there"));
        long removed = heard(removes(room, "Grace", seq)).seq();
        await().until(() -> isBlank(seq));
        refused(Refusal.TOO_LATE, () -> restores("Ada", removed));
        refused(Refusal.TOO_LATE, () -> restores("Linus", removed));
        refused(Refusal.TOO_LATE, () -> restores("Grace", removed + 1));
        restores("Grace", removed);
        assertThat(story()).last().isEqualTo("\"restored\":\"Grace\",\"target\":" + seq + ",\"text\":\"hello there\"");
        refused(Refusal.TOO_LATE, () -> restores("Grace", removed));
    }

    @Test
    void a_removal_is_undone_only_for_a_while() {
        room = place.room(garden, Map.of("parley.posts.undoFor", "0.001s"));
        long seq = heard(says(room, "Linus", "hello")).seq();
        long removed = heard(removes(room, "Linus", seq)).seq();
        long now = place.time().nanoTime();
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> place.time().nanoTime() - now > 1_000_000);
        refused(Refusal.TOO_LATE, () -> restores("Linus", removed));
        room = place.room(garden, Map.of());
        long other = heard(says(room, "Linus", "hello")).seq();
        long undone = heard(removes(room, "Linus", other)).seq();
        restores("Linus", undone);
    }

    @Test
    void a_restored_message_is_a_message_again_until_it_is_removed_again() {
        long seq = heard(says(room, "Linus", "hello")).seq();
        heard(edits(room, "Linus", seq, "earlier"));
        heard(restores("Linus", heard(removes(room, "Linus", seq)).seq()));
        heard(reacts(room, "Ada", seq, "🌱", true));
        heard(replies(room, "Ada", seq, "yes"));
        refused(Refusal.NOT_YOURS, () -> edits(room, "Ada", seq, "no"));
        assertThat(edits(room, "Linus", seq, "earlier")).isEqualTo(Posted.UNCHANGED);
        heard(edits(room, "Linus", seq, "later"));
        long removed = heard(removes(room, "Linus", seq)).seq();
        await().until(() -> story().stream().noneMatch(event -> event.contains("earlier") || event.contains("later")));
        refused(Refusal.NO_SUCH_MESSAGE, () -> edits(room, "Linus", seq, "again"));
        restores("Linus", removed);
        assertThat(story()).last().isEqualTo("\"restored\":\"Linus\",\"target\":" + seq + ",\"text\":\"later\"");
    }

    @Test
    void a_repeated_command_is_carried_out_once() {
        Command.Ban ban = new Command.Ban(UUID.randomUUID(), linus.id(), 0, "", true);
        long seq = heard(room.act("Grace", ban)).seq();
        assertThat(room.act("Grace", ban)).isEqualTo(new Posted(seq, true));
        long said = heard(says(room, "Ada", "hello")).seq();
        Command.Restore restore = new Command.Restore(
                UUID.randomUUID(), heard(removes(room, "Ada", said)).seq());
        long restored = heard(room.act("Ada", restore)).seq();
        assertThat(room.act("Ada", restore)).isEqualTo(new Posted(restored, true));
        assertThat(event(restored)).contains("restored");
    }

    @Test
    void nothing_that_was_said_at_the_same_moment_stays_after_a_ban_with_messages() throws Exception {
        AtomicBoolean talks = new AtomicBoolean(true);
        ExecutorService talking = Executors.newSingleThreadExecutor();
        Future<?> spam = talking.submit(() -> {
            while (talks.get()) if (!isSaid("spam")) return;
        });
        await().until(() -> room.log().head() > 30);
        bans("Grace", linus, 0, true);
        talks.set(false);
        spam.get();
        talking.shutdown();
        assertThat(String.join("", garden.ledger().everything().events())).doesNotContain("spam");
    }

    private boolean isSaid(String text) {
        try {
            says(room, "Linus", text);
            return true;
        } catch (Refused no) {
            assertThat(no.refusal()).isEqualTo(Refusal.NOT_A_MEMBER);
            return false;
        }
    }

    @Test
    void somebody_who_joins_while_they_are_banned_has_no_seat_in_the_end() throws Exception {
        AtomicBoolean tries = new AtomicBoolean(true);
        ExecutorService joining = Executors.newSingleThreadExecutor();
        Future<?> joins = joining.submit(() -> {
            for (int i = 0; tries.get(); i++) comesIn("Linus");
        });
        bans("Grace", linus, 0, false);
        tries.set(false);
        joins.get();
        joining.shutdown();
        assertThat(room.memberOf("Linus")).isEmpty();
        refused(Refusal.BANNED, () -> arrives("Linus"));
    }

    @Test
    void a_ban_that_this_server_has_not_heard_of_keeps_somebody_out_all_the_same() {
        bans("Grace", linus, 0, false);
        Ledger late = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> method.getName().equals("charter")
                        ? Charter.of(TITLE)
                        : method.invoke(garden.ledger(), arguments));
        RoomParts behind = new RoomParts(
                garden.code(), garden.founder(), garden.log(), late, garden.roster(), garden.typing(), garden.away());
        Room there = place.room(behind, FAST);
        Visitors.joins(there, "Trudy");
        refused(Refusal.BANNED, () -> Visitors.joins(there, "Linus"));
        assertThat(there.memberOf("Linus")).isEmpty();
    }

    @Test
    void of_two_moderators_who_ban_somebody_at_once_exactly_one_does() throws Exception {
        assertThat(atOnce(() -> succeeds("Ada"), () -> succeeds("Grace"))).isEqualTo(1);
        await().until(() -> story().contains("\"left\":\"Linus\""));
        assertThat(story()).filteredOn(event -> event.startsWith("\"banned\"")).hasSize(1);
    }

    private boolean succeeds(String by) {
        try {
            bans(by, linus, 0, false);
            return true;
        } catch (Refused no) {
            assertThat(no.refusal()).isIn(Refusal.NO_SUCH_MEMBER, Refusal.ROLES_CHANGED);
            return false;
        }
    }

    @Test
    void a_ban_that_was_decided_before_a_dismissal_and_comes_after_it_is_refused() {
        var commands = new ModerationCommands(
                garden.roster(),
                new Authority(garden.ledger(), grace),
                Garden.with(Map.of()).room().members(),
                place.time().wall().instant());
        Command.Ban ban = new Command.Ban(UUID.randomUUID(), linus.id(), 0, "", true);
        Authority.Conditional decided = commands.ban(ban).event();
        room.act("Ada", new Command.Dismiss(UUID.randomUUID(), grace.id()));
        refused(Refusal.ROLES_CHANGED, () -> garden.ledger().append(decided.event(), ban.key(grace), decided.change()));
        says(room, "Linus", "still here");
    }

    @Test
    void a_ban_follows_a_visitor_whose_id_changes() {
        bans("Grace", linus, 0, false);
        refused(Refusal.BANNED, () -> arrives("Linus"));
        room.sanctions().renew("Linus", "Linus again");
        refused(Refusal.BANNED, () -> arrives("Linus again"));
        arrives("Linus");
    }

    @Test
    void a_ban_and_a_mute_outlast_the_room_but_a_kick_does_not() {
        arrives("Mallory");
        arrives("Trudy");
        mutes("Grace", linus, 0);
        bans("Grace", room.memberOf("Mallory").orElseThrow(), 0, false);
        kicks("Grace", room.memberOf("Trudy").orElseThrow(), "");
        Charter back = charter().heldBack();
        garden =
                directory.create(new RoomCode("44444444"), back, Founder.SERVER).orElseThrow();
        room = place.room(garden, FAST);
        arrives("Trudy");
        refused(Refusal.BANNED, () -> arrives("Mallory"));
        arrives("Linus");
        refused(Refusal.MUTED, () -> says(room, "Linus", "hello"));
        Sanctions now = charter().sanctions();
        assertThat(now.bans().keySet()).allMatch(Credentials::isHeldBack).hasSize(1);
        assertThat(now.mutes())
                .containsOnlyKeys(room.memberOf("Linus").orElseThrow().id());
    }
}
