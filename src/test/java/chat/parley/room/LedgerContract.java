package chat.parley.room;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the guarantees of a directory and a ledger in every kind of store. */
abstract class LedgerContract extends RoomContract {
    private final UUID draft = UUID.randomUUID();

    LedgerContract(Place place) {
        super(place);
    }

    private Posted append(RoomEvent.Said said) {
        return garden.ledger().append(said, Garden.draft(said));
    }

    private Optional<Posted> recall(RoomEvent.Said said) {
        return garden.ledger().recall(Garden.draft(said));
    }

    private long said(String name, String text) {
        return append(new RoomEvent.Said(sits(name), UUID.randomUUID(), text)).seq();
    }

    private long change(RoomEvent event) {
        return garden.ledger()
                .append(event, new IdempotencyKey(event.by().id(), event.draft(), 0))
                .seq();
    }

    @Test
    void a_room_is_found_only_under_its_code() {
        assertThat(directory.find(CODE).orElseThrow().ledger().charter().title())
                .isEqualTo(TITLE);
        assertThat(directory.find(CODE).orElseThrow().log().epoch())
                .isEqualTo(garden.log().epoch());
        assertThat(directory.find(new RoomCode("22222222"))).isEmpty();
    }

    @Test
    void a_code_is_assigned_once() {
        assertThat(directory.create(new RoomCode("22222222"), Charter.of(TITLE), Founder.SERVER))
                .isPresent();
        assertThat(directory.create(CODE, Charter.of(TITLE), Founder.SERVER)).isEmpty();
    }

    @Test
    void numbers_begin_at_one_without_holes_and_events_have_times() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> assertThat(said("Ada", "word " + i)).isEqualTo(i));
        assertThat(story(5)).hasSize(5).contains("\"said\":\"Ada\",\"text\":\"word 3\"");
        assertThat(garden.log().next(2, 1).events().get(0))
                .matches("\\{\"seq\":3,\"at\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\",.*}");
    }

    @Test
    void messages_begun_without_waiting_keep_their_order() {
        Member ada = sits("Ada");
        List<CompletableFuture<Posted>> begun = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new RoomEvent.Said(ada, UUID.randomUUID(), "word " + i))
                .map(said -> garden.ledger().begin(said, Garden.draft(said)))
                .toList();
        assertThat(begun)
                .extracting(posted -> posted.join().seq())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void each_message_begun_at_once_has_a_result_of_its_own() {
        Member ada = sits("Ada");
        Member grace = sits("Grace");
        Member linus = sits("Linus");
        garden.roster().release("Linus");
        RoomEvent.Said first = new RoomEvent.Said(ada, draft, "one");
        List<CompletableFuture<Object>> results = Stream.of(
                        new RoomEvent.Said(grace, UUID.randomUUID(), "before"),
                        first,
                        new RoomEvent.Said(grace, draft, "two"),
                        first,
                        new RoomEvent.Said(ada, draft, "another text"),
                        new RoomEvent.Said(linus, UUID.randomUUID(), "too late"),
                        new RoomEvent.Said(ada, UUID.randomUUID(), "three"))
                .map(this::result)
                .toList();
        assertThat(results)
                .extracting(CompletableFuture::join)
                .containsExactly(
                        new Posted(1, false),
                        new Posted(2, false),
                        new Posted(3, false),
                        new Posted(2, true),
                        Refusal.DRAFT_REUSED,
                        Refusal.NOT_A_MEMBER,
                        new Posted(4, false));
        assertThat(story(4)).hasSize(4).last().isEqualTo("\"said\":\"Ada\",\"text\":\"three\"");
        assertThat(recall(first)).contains(new Posted(2, true));
    }

    /** Returns what a message has led to: where it was posted, or the refusal. */
    private CompletableFuture<Object> result(RoomEvent.Said said) {
        try {
            return garden.ledger()
                    .begin(said, Garden.draft(said))
                    .handle((posted, failed) ->
                            failed == null ? posted : Refused.in(failed).refusal());
        } catch (Refused no) {
            return CompletableFuture.completedFuture(no.refusal());
        }
    }

    @Test
    void members_who_post_at_once_keep_their_order() throws InterruptedException {
        List<Member> members =
                Stream.of("Ada", "Grace", "Linus").map(this::sits).toList();
        List<Thread> threads = members.stream()
                .map(member -> new Thread(() -> words(member, 60).forEach(CompletableFuture::join)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        List<String> story = story(180);
        assertThat(story).hasSize(180);
        for (Member member : members) {
            String said = "\"said\":\"" + member.name() + "\",\"text\":\"word ";
            assertThat(story)
                    .filteredOn(event -> event.startsWith(said))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 60)
                            .mapToObj(i -> said + i + "\"")
                            .toList());
        }
    }

    @Test
    void a_message_begun_before_an_edit_has_the_lower_number() {
        Member ada = sits("Ada");
        List<CompletableFuture<Object>> before = words(ada, 5);
        assertThat(change(new RoomEvent.Edited(ada, UUID.randomUUID(), 1, "edited")))
                .isEqualTo(6);
        List<CompletableFuture<Object>> after = words(ada, 5);
        assertThat(before).extracting(CompletableFuture::join).last().isEqualTo(new Posted(5, false));
        assertThat(after).extracting(CompletableFuture::join).first().isEqualTo(new Posted(7, false));
    }

    private List<CompletableFuture<Object>> words(Member author, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> result(new RoomEvent.Said(author, UUID.randomUUID(), "word " + i)))
                .toList();
    }

    @Test
    void messages_begun_at_once_displace_the_oldest_messages() {
        begin(Map.of("parley.log.messages", "10"));
        Member ada = sits("Ada");
        words(ada, 3).forEach(CompletableFuture::join);
        garden.ledger()
                .remove(
                        new RoomEvent.Removed(ada, draft, 2),
                        new IdempotencyKey(ada.id(), draft, 0),
                        List.of(2L),
                        CharterChange.NONE);
        words(ada, 40).forEach(CompletableFuture::join);
        await().until(() -> garden.log().head() == 44);
        assertThat(garden.ledger().everything().events()).hasSize(10);
        assertThat(garden.log().oldest()).isEqualTo(35);
    }

    @Test
    void a_repeat_is_answered_with_its_number_even_after_its_author_left() {
        RoomEvent.Said said = new RoomEvent.Said(sits("Ada"), draft, "hello");
        assertThat(garden.ledger().begin(said, Garden.draft(said)).join()).isEqualTo(new Posted(1, false));
        garden.roster().release("Ada");
        assertThat(garden.ledger().begin(said, Garden.draft(said)).join()).isEqualTo(new Posted(1, true));
    }

    @Test
    void a_draft_sent_again_is_posted_once_and_answered_with_its_number() {
        RoomEvent.Said said = new RoomEvent.Said(sits("Ada"), draft, "hello");
        assertThat(recall(said)).isEmpty();
        assertThat(append(said)).isEqualTo(new Posted(1, false));
        assertThat(append(said)).isEqualTo(new Posted(1, true));
        assertThat(recall(said)).contains(new Posted(1, true));
        assertThat(story(1)).hasSize(1);
    }

    @Test
    void the_same_draft_is_refused_with_another_text_and_accepted_from_another_member() {
        Member ada = sits("Ada");
        append(new RoomEvent.Said(ada, draft, "hello"));
        RoomEvent.Said other = new RoomEvent.Said(ada, draft, "goodbye");
        refused(Refusal.DRAFT_REUSED, () -> append(other));
        refused(Refusal.DRAFT_REUSED, () -> recall(other));
        assertThat(append(new RoomEvent.Said(sits("Grace"), draft, "hello"))).isEqualTo(new Posted(2, false));
    }

    @Test
    void the_oldest_messages_are_forgotten_as_configured() {
        begin(Map.of("parley.log.messages", "10"));
        IntStream.rangeClosed(1, 25).forEach(i -> said("Ada", "word " + i));
        await().until(() -> garden.log().head() == 25);
        assertThat(garden.log().oldest()).isEqualTo(16);
    }

    @Test
    void joins_and_leaves_displace_no_message_and_the_people_list_stays_correct() {
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
    void changes_displace_no_message_and_only_removals_fit_a_full_room() {
        begin(Map.of("parley.log.changes", "3"));
        Member ada = sits("Ada");
        said("Ada", "hello");
        for (int i = 0; i < 3; i++) change(new RoomEvent.Edited(ada, UUID.randomUUID(), 1, "word " + i));
        refused(Refusal.CHANGES_FULL, () -> change(new RoomEvent.Reacted(ada, UUID.randomUUID(), 1, "🌱", true)));
        RoomEvent.Removed removed = new RoomEvent.Removed(ada, UUID.randomUUID(), 1);
        IdempotencyKey gone = new IdempotencyKey(ada.id(), removed.draft(), 0);
        assertThat(garden.ledger()
                        .remove(removed, gone, List.of(1L, 2L), CharterChange.NONE)
                        .seq())
                .isEqualTo(5);
        assertThat(garden.ledger().remove(removed, gone, List.of(1L, 2L), CharterChange.NONE))
                .isEqualTo(new Posted(5, true));
        await().until(() -> garden.log().find(1).orElseThrow().event() instanceof RoomEvent.Blank);
        assertThat(story(5)).hasSize(5).noneMatch(event -> event.contains("hello"));
    }

    @Test
    void removed_messages_count_towards_the_limit() {
        begin(Map.of("parley.log.messages", "5", "parley.log.changes", "3"));
        Member ada = sits("Ada");
        for (int i = 0; i < 30; i++) {
            long seq = said("Ada", "word " + i);
            await().until(() -> garden.log().head() >= seq);
            RoomEvent.Removed removed = new RoomEvent.Removed(ada, UUID.randomUUID(), seq);
            garden.ledger()
                    .remove(
                            removed,
                            new IdempotencyKey(ada.id(), removed.draft(), 0),
                            List.of(seq),
                            CharterChange.NONE);
        }
        assertThat(garden.ledger().everything().events()).hasSizeBetween(5, 15);
    }

    @Test
    void nothing_is_appended_after_its_author_left() {
        Member ada = arrives("Ada").member();
        Speaker speaker = garden.roster().speaker("Ada");
        said("Ada", "hello");
        garden.roster().release("Ada");
        RoomEvent.Said late = new RoomEvent.Said(ada, UUID.randomUUID(), "late");
        refused(Refusal.NOT_A_MEMBER, () -> append(late));
        RoomEvent.TopicSet topic = new RoomEvent.TopicSet(ada, UUID.randomUUID(), "Roses");
        IdempotencyKey key = new IdempotencyKey(ada.id(), topic.draft(), 0);
        refused(Refusal.NOT_A_MEMBER, () -> garden.ledger().append(topic, key));
        assertThat(garden.ledger().charter().topic()).isEqualTo(Topic.NONE);
        Command.Rename rename = new Command.Rename(UUID.randomUUID(), "Countess");
        PersonName countess = PersonName.of("Countess", 32);
        refused(Refusal.NOT_A_MEMBER, () -> garden.roster().rename(speaker, countess, rename));
        assertThat(story(3))
                .containsExactly("\"joined\":\"Ada\"", "\"said\":\"Ada\",\"text\":\"hello\"", "\"left\":\"Ada\"");
    }
}
