package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.text.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds of a room wherever it is kept: directory, roster and ledger, in memory and in Redis. */
class SeamsTest {
    private static final RoomCode CODE = new RoomCode("K7QM4T2X");
    private static final Title TITLE = new Title("Garden");

    @Nested
    class InMemory extends Contract {
        InMemory() {
            super(new Place.Memory());
        }
    }

    @Nested
    class InRedis extends Contract {
        InRedis() {
            super(new Place.Redis());
        }
    }

    abstract static class Contract {
        private final Place place;
        private final UUID draft = UUID.randomUUID();
        private Directory directory;
        private RoomParts garden;

        Contract(Place place) {
            this.place = place;
            begin(Map.of());
        }

        private void begin(Map<String, String> settings) {
            directory = place.directory(settings);
            garden = directory
                    .create(CODE, TITLE, Founder.SERVER)
                    .or(() -> directory.find(CODE))
                    .orElseThrow();
        }

        @AfterEach
        void end() {
            place.close();
        }

        private Member sits(String name) {
            return garden.roster().claim(name, PersonName.of(name, 32));
        }

        private Arrival arrives(String name) {
            sits(name);
            return garden.roster().arrive(name);
        }

        private Posted append(RoomEvent.Said said) {
            return garden.ledger().append(said, Garden.draft(said));
        }

        private Optional<Posted> recall(RoomEvent.Said said) {
            return garden.ledger().recall(Garden.draft(said));
        }

        private long said(String name, String text) {
            RoomEvent.Said said = new RoomEvent.Said(sits(name), UUID.randomUUID(), text);
            return garden.ledger().append(said, Garden.draft(said)).seq();
        }

        private void refused(Refusal refusal, Runnable command) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
        }

        /** Every kept event without number and time, once there are so many. */
        private List<String> story(long head) {
            await().until(() -> garden.log().head() >= head);
            List<String> story = new ArrayList<>();
            for (String event : garden.log().next(0, 1000).events()) {
                story.add(event.replaceFirst("\\{\"seq\":\\d+,\"at\":\"[^\"]+\",", "")
                        .replaceFirst("}$", ""));
            }
            return story;
        }

        @Test
        void a_room_is_found_under_its_code_and_no_other() {
            assertThat(directory.find(CODE).orElseThrow().title()).isEqualTo(TITLE);
            assertThat(directory.find(CODE).orElseThrow().log().epoch())
                    .isEqualTo(garden.log().epoch());
            assertThat(directory.find(new RoomCode("22222222"))).isEmpty();
        }

        @Test
        void a_code_is_given_once() {
            assertThat(directory.create(new RoomCode("22222222"), TITLE, Founder.SERVER))
                    .isPresent();
            assertThat(directory.create(CODE, TITLE, Founder.SERVER)).isEmpty();
        }

        @Test
        void numbers_begin_at_one_and_have_no_holes_and_times_are_told() {
            IntStream.rangeClosed(1, 5)
                    .forEach(i -> assertThat(said("Ada", "word " + i)).isEqualTo(i));
            assertThat(story(5)).hasSize(5).contains("\"said\":\"Ada\",\"text\":\"word 3\"");
            assertThat(garden.log().next(2, 1).events().get(0))
                    .matches("\\{\"seq\":3,\"at\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\",.*}");
        }

        @Test
        void what_is_begun_without_waiting_is_said_in_that_order() {
            Member ada = sits("Ada");
            List<CompletableFuture<Posted>> begun = IntStream.rangeClosed(1, 50)
                    .mapToObj(i -> new RoomEvent.Said(ada, UUID.randomUUID(), "word " + i))
                    .map(said -> garden.ledger().begin(said, Garden.draft(said)))
                    .toList();
            assertThat(begun)
                    .extracting(posted -> posted.join().seq())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
        }

        @Test
        void what_is_begun_again_is_answered_with_its_number_even_if_its_author_has_left() {
            RoomEvent.Said said = new RoomEvent.Said(sits("Ada"), draft, "hello");
            assertThat(garden.ledger().begin(said, Garden.draft(said)).join()).isEqualTo(new Posted(1, false));
            garden.roster().release("Ada");
            assertThat(garden.ledger().begin(said, Garden.draft(said)).join()).isEqualTo(new Posted(1, true));
        }

        @Test
        void a_draft_that_is_sent_again_is_said_once_and_answered_with_its_number() {
            RoomEvent.Said said = new RoomEvent.Said(sits("Ada"), draft, "hello");
            assertThat(recall(said)).isEmpty();
            assertThat(append(said)).isEqualTo(new Posted(1, false));
            assertThat(append(said)).isEqualTo(new Posted(1, true));
            assertThat(recall(said)).contains(new Posted(1, true));
            assertThat(story(1)).hasSize(1);
        }

        @Test
        void the_same_draft_with_another_text_is_refused_and_of_another_member_is_another_message() {
            Member ada = sits("Ada");
            append(new RoomEvent.Said(ada, draft, "hello"));
            RoomEvent.Said other = new RoomEvent.Said(ada, draft, "goodbye");
            refused(Refusal.DRAFT_REUSED, () -> append(other));
            refused(Refusal.DRAFT_REUSED, () -> recall(other));
            assertThat(append(new RoomEvent.Said(sits("Grace"), draft, "hello")))
                    .isEqualTo(new Posted(2, false));
        }

        @Test
        void the_oldest_messages_are_forgotten_as_the_settings_have_it() {
            begin(Map.of("parley.log.messages", "10"));
            IntStream.rangeClosed(1, 25).forEach(i -> said("Ada", "word " + i));
            await().until(() -> garden.log().head() == 25);
            assertThat(garden.log().oldest()).isEqualTo(16);
        }

        private long change(RoomEvent fact) {
            return garden.ledger()
                    .append(fact, new IdempotencyKey(fact.by().id(), fact.draft(), 0))
                    .seq();
        }

        @Test
        void no_number_of_joins_and_leaves_displaces_a_message_and_the_list_of_people_is_told_all_the_same() {
            begin(Map.of("parley.log.messages", "3", "parley.log.comings", "4"));
            Member ada = arrives("Ada").member();
            IntStream.rangeClosed(1, 3).forEach(i -> said("Ada", "word " + i));
            for (int i = 0; i < 20; i++) {
                arrives("Grace");
                garden.roster().release("Grace");
            }
            Member linus = arrives("Linus").member();
            assertThat(said("Ada", "still here")).isEqualTo(9);
            assertThat(story(9)).filteredOn(event -> event.startsWith("\"said")).hasSize(3);
            await().until(() -> garden.roster().present().equals(List.of(ada, linus)));
            place.goesOn(Duration.ofSeconds(2));
            await().until(() -> {
                garden.roster().tick();
                return garden.roster().attendance() > 0;
            });
            assertThat(garden.roster().here().people()).containsExactly(ada, linus);
            assertThat(garden.roster().here().head()).isEqualTo(9);
        }

        @Test
        void changes_displace_no_message_and_are_refused_when_there_is_no_space_but_a_removal_is_taken() {
            begin(Map.of("parley.log.changes", "3"));
            Member ada = sits("Ada");
            said("Ada", "hello");
            for (int i = 0; i < 3; i++) change(new RoomEvent.Edited(ada, UUID.randomUUID(), 1, "word " + i));
            refused(Refusal.CHANGES_FULL, () -> change(new RoomEvent.Reacted(ada, UUID.randomUUID(), 1, "🌱", true)));
            RoomEvent.Removed removed = new RoomEvent.Removed(ada, UUID.randomUUID(), 1);
            IdempotencyKey gone = new IdempotencyKey(ada.id(), removed.draft(), 0);
            assertThat(garden.ledger().remove(removed, gone, List.of(1L, 2L)).seq())
                    .isEqualTo(5);
            assertThat(garden.ledger().remove(removed, gone, List.of(1L, 2L))).isEqualTo(new Posted(5, true));
            await().until(() -> garden.log().find(1).orElseThrow().event() instanceof RoomEvent.Blank);
            assertThat(story(5)).hasSize(5).noneMatch(event -> event.contains("hello"));
        }

        @Test
        void removed_messages_count_so_that_saying_and_removing_fills_nothing() {
            begin(Map.of("parley.log.messages", "5", "parley.log.changes", "3"));
            Member ada = sits("Ada");
            for (int i = 0; i < 30; i++) {
                long seq = said("Ada", "word " + i);
                await().until(() -> garden.log().head() >= seq);
                RoomEvent.Removed removed = new RoomEvent.Removed(ada, UUID.randomUUID(), seq);
                garden.ledger().remove(removed, new IdempotencyKey(ada.id(), removed.draft(), 0), List.of(seq));
            }
            assertThat(garden.ledger().everything().events()).hasSizeBetween(5, 15);
        }

        @Test
        void nothing_is_appended_behind_its_authors_leaving() {
            Member ada = arrives("Ada").member();
            Speaker speaker = garden.roster().speaker("Ada");
            said("Ada", "hello");
            garden.roster().release("Ada");
            RoomEvent.Said late = new RoomEvent.Said(ada, UUID.randomUUID(), "late");
            refused(Refusal.NOT_A_MEMBER, () -> append(late));
            Command.SetTopic topic = new Command.SetTopic(UUID.randomUUID(), "Roses");
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().setTopic(speaker, new Topic("Roses"), topic));
            Command.Rename rename = new Command.Rename(UUID.randomUUID(), "Countess");
            PersonName countess = PersonName.of("Countess", 32);
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().rename(speaker, countess, rename));
            assertThat(story(3))
                    .containsExactly("\"joined\":\"Ada\"", "\"said\":\"Ada\",\"text\":\"hello\"", "\"left\":\"Ada\"");
        }

        @Test
        void a_name_is_one_visitors_whoever_looks_alike() {
            Member ada = sits("Ada");
            assertThat(garden.roster().claim("Ada", PersonName.of("Ada", 32))).isEqualTo(ada);
            assertThat(garden.roster().of("Ada")).contains(ada);
            assertThat(garden.roster().of("nobody")).isEmpty();
            refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("ada", 32)));
            refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("Аdа", 32)));
            assertThat(garden.roster().free(List.of(PersonName.of("ADA", 32), PersonName.of("Ada 2", 32))))
                    .map(PersonName::value)
                    .contains("Ada 2");
            assertThat(garden.roster().claim("other", PersonName.of("Grace", 32)))
                    .isNotEqualTo(ada);
        }

        @Test
        void the_first_connection_is_a_joining_and_further_ones_are_not() {
            Arrival first = arrives("Ada");
            assertThat(first.people()).containsExactly(first.member());
            assertThat(first.head()).isEqualTo(1);
            assertThat(garden.roster().arrive("Ada").head()).isEqualTo(1);
            Arrival grace = arrives("Grace");
            assertThat(grace.people()).containsExactly(first.member(), grace.member());
            assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"joined\":\"Grace\"");
            assertThat(garden.roster().present()).containsExactly(first.member(), grace.member());
        }

        @Test
        void nobody_arrives_without_a_seat() {
            arrives("Ada");
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Grace"));
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().speaker("Grace"));
        }

        @Test
        void after_the_grace_they_have_left_and_may_come_back_as_the_same() {
            begin(Map.of("parley.live.grace", "0.5s"));
            Member ada = arrives("Ada").member();
            garden.roster().depart("Ada", ada);
            place.goesOn(Duration.ofSeconds(1));
            await().until(() -> {
                garden.roster().tick();
                return garden.log().head() == 2;
            });
            assertThat(garden.roster().present()).isEmpty();
            assertThat(garden.roster().arrive("Ada").member()).isEqualTo(ada);
            assertThat(story(3)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"", "\"joined\":\"Ada\"");
        }

        @Test
        void leaving_is_told_at_once_frees_the_name_and_ends_what_they_may_say() {
            Member ada = arrives("Ada").member();
            assertThat(garden.roster().lost("Ada", ada)).isFalse();
            assertThat(garden.roster().release("Ada")).isTrue();
            assertThat(garden.roster().release("Ada")).isFalse();
            assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
            await().until(() -> garden.roster().lost("Ada", ada));
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Ada"));
            assertThat(garden.roster().claim("other", PersonName.of("Ada", 32))).isNotEqualTo(ada);
        }

        @Test
        void a_visitor_may_take_another_name_when_all_tabs_are_closed() {
            Member ada = arrives("Ada").member();
            refused(Refusal.ALREADY_HERE, () -> garden.roster().claim("Ada", PersonName.of("Countess", 32)));
            garden.roster().depart("Ada", ada);
            await().ignoreExceptions()
                    .until(() -> garden.roster()
                            .claim("Ada", PersonName.of("Countess", 32))
                            .name()
                            .equals("Countess"));
            assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
        }

        @Test
        void seats_that_were_handed_to_another_id_go_on_unnoticed_and_the_old_id_has_nothing() {
            RoomParts orchard = directory
                    .create(new RoomCode("22222222"), TITLE, Founder.SERVER)
                    .orElseThrow();
            Member ada = arrives("Ada").member();
            arrives("Grace");
            Member picker = orchard.roster().claim("Ada", PersonName.of("Ada", 32));

            directory.retire("Ada", "fresh");

            assertThat(garden.roster().of("fresh")).contains(ada);
            assertThat(orchard.roster().of("fresh")).contains(picker);
            assertThat(garden.roster().of("Ada")).isEmpty();
            assertThat(orchard.roster().of("Ada")).isEmpty();
            assertThat(garden.roster().lost("Ada", ada)).isFalse();
            assertThat(garden.roster().holder("Ada", ada)).contains("fresh");
            assertThat(garden.roster().present()).extracting(Member::name).containsExactly("Ada", "Grace");
            assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"joined\":\"Grace\"");
        }

        @Test
        void a_connection_speaks_on_and_counts_on_after_its_seat_was_handed_to_another_id() {
            begin(Map.of("parley.live.grace", "0.5s"));
            Member ada = arrives("Ada").member();
            directory.retire("Ada", "fresh");

            Speaker speaker = garden.roster().speaker("Ada", ada);
            assertThat(speaker.member()).isEqualTo(ada);
            Command.Rename command = new Command.Rename(draft, "Countess");
            assertThat(garden.roster()
                            .rename(speaker, PersonName.of("Countess", 32), command)
                            .seq())
                    .isEqualTo(2);
            await().until(() -> garden.roster().of("fresh").equals(Optional.of(new Member(ada.id(), "Countess"))));
            assertThat(garden.roster().arrive("fresh").head())
                    .as("a second tab")
                    .isEqualTo(2);
            garden.roster().depart("Ada", ada);
            assertThat(garden.roster().lost("fresh", ada)).isFalse();
            garden.roster().depart("fresh", ada);
            place.goesOn(Duration.ofSeconds(1));
            await().until(() -> {
                garden.roster().tick();
                return garden.log().head() == 3;
            });
            assertThat(garden.roster().present()).isEmpty();
        }

        @Test
        void how_much_a_member_may_say_does_not_begin_anew_when_the_seat_is_handed_to_another_id() {
            Member ada = arrives("Ada").member();
            Speaker before = garden.roster().speaker("Ada", ada);
            directory.retire("Ada", "fresh");
            assertThat(garden.roster().speaker("fresh").budget()).isSameAs(before.budget());
        }

        @Test
        void a_retired_id_gets_no_seat_any_more() {
            sits("Ada");
            assertThat(directory.isRetired("Ada")).isFalse();
            directory.retire("Ada", "fresh");
            assertThat(directory.isRetired("Ada")).isTrue();
            assertThat(directory.isRetired("fresh")).isFalse();
            garden.roster().release("fresh");
            refused(Refusal.NOT_A_MEMBER, () -> sits("Ada"));
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().arrive("Ada"));
            assertThat(garden.roster().claim("fresh", PersonName.of("Ada", 32)).name())
                    .isEqualTo("Ada");
        }

        @Test
        void a_seat_that_was_handed_on_is_given_up_by_its_new_id_alone() {
            Member ada = arrives("Ada").member();
            directory.retire("Ada", "fresh");
            assertThat(garden.roster().release("Ada")).isFalse();
            assertThat(garden.roster().release("fresh")).isTrue();
            assertThat(story(2)).containsExactly("\"joined\":\"Ada\"", "\"left\":\"Ada\"");
            await().until(() -> garden.roster().lost("Ada", ada));
            refused(Refusal.NOT_A_MEMBER, () -> garden.roster().speaker("Ada", ada));
            garden.roster().depart("Ada", ada);
            place.goesOn(Duration.ofSeconds(1));
            assertThat(garden.roster().emptyFor()).isPositive();
            assertThat(garden.roster().claim("other", PersonName.of("Ada", 32))).isNotEqualTo(ada);
        }

        @Test
        void a_visitor_has_a_seat_in_so_many_rooms_and_no_more() {
            begin(Map.of("parley.room.ofOneVisitor", "2"));
            sits("Ada");
            Roster second = another("22222222");
            Roster third = another("33333333");
            PersonName name = PersonName.of("Ada", 32);
            second.claim("Ada", name);
            refused(Refusal.TOO_MANY_ROOMS, () -> third.claim("Ada", name));
            assertThat(second.claim("Ada", PersonName.of("Countess", 32)).name())
                    .isEqualTo("Countess");

            directory.retire("Ada", "fresh");
            refused(Refusal.TOO_MANY_ROOMS, () -> third.claim("fresh", name));
            second.release("fresh");
            assertThat(third.claim("fresh", name).name()).isEqualTo("Ada");
        }

        private Roster another(String code) {
            return directory
                    .create(new RoomCode(code), TITLE, Founder.SERVER)
                    .orElseThrow()
                    .roster();
        }

        @Test
        void an_id_hands_on_all_seats_that_it_was_handed() {
            Member ada = arrives("Ada").member();
            directory.retire("Ada", "second");
            directory.retire("second", "third");
            assertThat(garden.roster().of("third")).contains(ada);
            assertThat(garden.roster().holder("Ada", ada)).contains("third");
            assertThat(garden.roster().speaker("Ada", ada).member()).isEqualTo(ada);
        }

        @Test
        void a_room_holds_so_many_people_and_no_more() {
            begin(Map.of("parley.room.people", "2"));
            arrives("Ada");
            sits("Linus");
            arrives("Grace");
            refused(Refusal.ROOM_FULL, () -> sits("Katherine"));
            refused(Refusal.ROOM_FULL, () -> garden.roster().arrive("Linus"));
            garden.roster().release("Grace");
            assertThat(garden.roster().arrive("Linus").people()).hasSize(2);
        }

        @Test
        void a_name_is_free_again_if_nobody_comes_for_it() {
            begin(Map.of("parley.live.joinTimeout", "0.5s"));
            sits("Ada");
            refused(Refusal.NAME_TAKEN, () -> garden.roster().claim("other", PersonName.of("Ada", 32)));
            place.goesOn(Duration.ofSeconds(1));
            await().ignoreExceptions().until(() -> {
                garden.roster().tick();
                return garden.roster()
                        .claim("other", PersonName.of("Ada", 32))
                        .name()
                        .equals("Ada");
            });
        }
    }
}
