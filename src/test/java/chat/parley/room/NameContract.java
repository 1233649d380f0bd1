package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests in every kind of store to whom a name belongs after its member left by a lost connection. */
abstract class NameContract extends RoomContract {
    private static final String SHORT = "0.1s";
    private static final String LONG = "1h";

    NameContract(Place place) {
        super(place);
    }

    private void held(String name, String authorName) {
        held(name, authorName, Map.of());
    }

    private void held(String name, String authorName, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(more);
        settings.put("parley.live.grace", SHORT);
        settings.put("parley.room.nameHeld", name);
        settings.put("parley.room.authorNameHeld", authorName);
        begin(settings);
    }

    /** Loses the connection and lets the grace period pass. */
    private void isCutOff(String visitor) {
        Member member = garden.roster().of(visitor).orElseThrow();
        garden.roster().depart(visitor, member);
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> {
            garden.roster().tick();
            return !garden.roster().present().contains(member);
        });
    }

    /** Somebody comes, is cut off, and their name becomes free: as much time has passed for all who left before. */
    private void aWhileGoesBy() {
        arrives("Katherine");
        isCutOff("Katherine");
        place.goesOn(Duration.ofSeconds(1));
        await().until(() -> garden.roster().free(List.of(name("Katherine"))).isPresent());
    }

    private static PersonName name(String name) {
        return PersonName.of(name, 32);
    }

    private Member claims(String visitor, String name) {
        return garden.roster().claim(visitor, name(name));
    }

    private Refused isRefused(String visitor, String name) {
        Refused no = catchThrowableOfType(Refused.class, () -> claims(visitor, name));
        assertThat(no.refusal()).isEqualTo(Refusal.NAME_TAKEN);
        return no;
    }

    @Test
    void the_name_of_somebody_present_is_taken_without_a_time() {
        arrives("Ada");
        for (String alike : List.of("Ada", "ADA", "\u0410d\u0430")) {
            Refused no = isRefused("other", alike);
            assertThat(no.holder()).contains("Ada");
            assertThat(no.freeAt()).isEmpty();
        }
    }

    @Test
    void a_name_that_is_held_says_when_it_is_free() {
        held(LONG, LONG);
        arrives("Ada");
        isCutOff("Ada");

        for (String alike : List.of("Ada", "ADA", "\u0410d\u0430")) {
            Refused no = isRefused("other", alike);
            assertThat(no.holder()).isEmpty();
            assertThat(no.retryAfter()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
            assertThat(no.freeAt()).isPresent();
        }
        assertThat(garden.roster().free(List.of(name("ada"), name("Ada 2")))).contains(name("Ada 2"));
    }

    @Test
    void a_held_name_is_its_owners_at_once() {
        held(LONG, LONG);
        Member ada = arrives("Ada").member();
        isCutOff("Ada");
        isRefused("other", "Ada");

        assertThat(claims("Ada", "Ada")).isEqualTo(ada);
        assertThat(garden.roster().arrive("Ada").member()).isEqualTo(ada);
        assertThat(isRefused("other", "Ada").holder()).contains("Ada");
    }

    @Test
    void after_a_while_others_may_take_the_name_or_one_like_it() {
        held(SHORT, LONG);
        Member ada = arrives("Ada").member();
        isCutOff("Ada");
        arrives("Linus");
        isCutOff("Linus");
        aWhileGoesBy();

        Member other = claims("other", "Ada");
        assertThat(other.id()).isNotEqualTo(ada.id());
        assertThat(garden.roster().arrive("other").member()).isEqualTo(other);
        assertThat(garden.roster().of("Ada")).isEmpty();
        assertThat(claims("another", "LINUS").name()).isEqualTo("LINUS");
    }

    @Test
    void the_name_of_an_author_is_held_longer() {
        held(SHORT, LONG);
        arrives("Ada");
        Visitors.says(room, "Ada", "Shall we begin?");
        isCutOff("Ada");
        arrives("Linus");
        isCutOff("Linus");
        aWhileGoesBy();

        assertThat(claims("other", "Linus").name()).isEqualTo("Linus");
        assertThat(isRefused("another", "Ada").retryAfter()).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void a_removed_message_still_shows_its_authors_name() {
        held(SHORT, LONG);
        arrives("Ada");
        long said = Visitors.says(room, "Ada", "Shall we begin?").seq();
        await().until(() -> room.log().find(said).isPresent());
        Visitors.removes(room, "Ada", said);
        isCutOff("Ada");
        aWhileGoesBy();

        assertThat(isRefused("other", "Ada").retryAfter()).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void an_author_whose_messages_are_gone_is_none() {
        held(SHORT, LONG, Map.of("parley.log.messages", "2"));
        arrives("Ada");
        Visitors.says(room, "Ada", "Shall we begin?");
        isCutOff("Ada");
        arrives("Grace");
        for (int i = 0; i < 3; i++) Visitors.says(room, "Grace", "message " + i);
        aWhileGoesBy();

        assertThat(claims("other", "Ada").name()).isEqualTo("Ada");
    }

    @Test
    void nobody_takes_the_name_of_somebody_who_signed_in() {
        held(SHORT, SHORT);
        garden.roster().claim(new Claimant("Ada", true), name("Ada"));
        arrives("Ada");
        isCutOff("Ada");
        aWhileGoesBy();

        assertThat(isRefused("other", "ada").freeAt()).isEmpty();
        assertThat(garden.roster().arrive("Ada").member().name()).isEqualTo("Ada");
    }

    @Test
    void an_owner_who_returns_too_late_continues_under_another_name() {
        held(SHORT, SHORT);
        Member ada = arrives("Ada").member();
        long said = Visitors.says(room, "Ada", "Shall we begin?").seq();
        isCutOff("Ada");
        aWhileGoesBy();
        claims("other", "Ada");
        garden.roster().arrive("other");

        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Ada"));
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().speaker("Ada"));
        refused(Refusal.NOT_YOURS, () -> Visitors.edits(room, "other", said, "Shall we end?"));
        isRefused("Ada", "Ada");
        assertThat(claims("Ada", "Countess")).isEqualTo(new Member(ada.id(), "Countess"));
        assertThat(garden.roster().arrive("Ada").member().id()).isEqualTo(ada.id());
        assertThat(Visitors.edits(room, "Ada", said, "Shall we begin now?").seq())
                .isPositive();
    }

    @Test
    void a_seat_without_a_name_is_handed_on_and_given_up_like_any_other() {
        held(SHORT, SHORT, Map.of("parley.room.ofOneVisitor", "2"));
        Member ada = arrives("Ada").member();
        Member linus = arrives("Linus").member();
        isCutOff("Ada");
        isCutOff("Linus");
        aWhileGoesBy();
        claims("other", "Ada");
        claims("another", "Linus");
        Roster orchard = directory
                .create(new RoomCode("22222222"), Charter.of(TITLE), Founder.SERVER)
                .orElseThrow()
                .roster();
        orchard.claim("Ada", name("Ada"));

        directory.retire("Ada", "fresh");
        assertThat(claims("fresh", "Countess").id()).isEqualTo(ada.id());
        refused(Refusal.NOT_A_MEMBER, () -> claims("Ada", "Lovelace"));

        garden.roster().release("Linus");
        assertThat(claims("Linus", "Torvalds").id()).isNotEqualTo(linus.id());
    }

    @Test
    void a_new_name_follows_the_same_rule() {
        held(SHORT, LONG);
        Member grace = arrives("Grace").member();
        Member ada = arrives("Ada").member();
        Visitors.says(room, "Ada", "Shall we begin?");
        arrives("Linus");
        refused(Refusal.NAME_TAKEN, () -> Visitors.renames(room, "Grace", "linus"));
        isCutOff("Ada");
        isCutOff("Linus");
        aWhileGoesBy();

        refused(Refusal.NAME_TAKEN, () -> Visitors.renames(room, "Grace", "ada"));
        assertThat(Visitors.renames(room, "Grace", "Linus").seq()).isPositive();
        await().until(() -> garden.roster().of("Grace").equals(java.util.Optional.of(new Member(grace.id(), "Linus"))));
        assertThat(garden.roster().of("Linus")).isEmpty();
        assertThat(garden.roster().arrive("Ada").member()).isEqualTo(ada);
    }

    @Test
    void one_of_many_gets_a_name_that_became_free() {
        held(SHORT, SHORT);
        arrives("Ada");
        isCutOff("Ada");
        aWhileGoesBy();

        List<CompletableFuture<Member>> claims = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> claims("visitor " + i, "Ada")))
                .toList();

        List<Member> seated = new ArrayList<>();
        for (CompletableFuture<Member> claim : claims) {
            try {
                seated.add(claim.join());
            } catch (CompletionException no) {
                assertThat(no.getCause()).hasMessage("name-taken");
            }
        }
        assertThat(seated).hasSize(1);
    }

    @Test
    void somebody_who_joined_and_did_not_connect_yet_has_the_name_without_a_time() {
        sits("Ada");

        Refused no = isRefused("other", "Ada");

        assertThat(no.holder()).isEmpty();
        assertThat(no.freeAt()).isEmpty();
    }
}
