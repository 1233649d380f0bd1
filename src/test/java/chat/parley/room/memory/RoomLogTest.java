package chat.parley.room.memory;

import static chat.parley.refusal.RefusalAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.log.Footprints;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.Position;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.log.Slice;
import chat.parley.refusal.Refusal;
import chat.parley.room.FakeTime;
import chat.parley.room.Garden;
import chat.parley.runtime.Epoch;
import chat.parley.settings.LogSettings;
import chat.parley.text.Title;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomLogTest {
    private static final Member ADA = new Member("m1", "Ada");

    private final FakeTime clock = new FakeTime();
    private final Footprint footprint = Footprints.unlimited();
    private RoomLog log;
    private MemoryLedger ledger;

    RoomLogTest() {
        begin(Map.of(), footprint);
    }

    private void begin(Map<String, String> settings, Footprint held) {
        LogSettings limits = Garden.with(settings).log();
        Notation notation = Garden.notation();
        log = new RoomLog(Epoch.random(), limits, clock.time(), notation, held);
        ledger = new MemoryLedger(Charter.of(Title.NONE), log, limits, clock.time(), notation, held);
        ledger.seat(ADA.id());
    }

    private static RoomEvent.Said said(String text) {
        return new RoomEvent.Said(ADA, UUID.randomUUID(), text);
    }

    private Posted post(RoomEvent.Said said) {
        return ledger.append(said, Garden.draft(said));
    }

    private void posts(int messages) {
        IntStream.rangeClosed(1, messages).forEach(i -> post(said("word " + i)));
    }

    @Test
    void numbers_begin_at_one_and_have_no_holes() {
        assertThat(log.head()).isZero();
        posts(3);
        assertThat(log.after(0, 10, 10_000).events())
                .extracting(event -> event.replaceAll(",.*", ""))
                .containsExactly("{\"seq\":1", "{\"seq\":2", "{\"seq\":3");
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void an_event_is_stored_as_it_is_sent() {
        ledger.append(new RoomEvent.Joined(ADA));
        assertThat(log.after(0, 1, 1).events())
                .containsExactly("{\"seq\":1,\"at\":\"2026-11-22T17:30:00.000Z\",\"joined\":\"Ada\"}");
    }

    @Test
    void a_reader_gets_exactly_the_events_after_its_number() {
        posts(5);
        Slice slice = log.after(3, 10, 10_000);
        assertThat(slice.after()).isEqualTo(3);
        assertThat(slice.to()).isEqualTo(5);
        assertThat(slice.events()).hasSize(2).first().asString().contains("word 4");
        assertThat(log.after(5, 10, 10_000).events()).isEmpty();
    }

    @Test
    void the_times_of_events_never_run_backwards() {
        ledger.append(new RoomEvent.Joined(ADA));
        clock.wallJumps(Duration.ofHours(-1));
        ledger.append(new RoomEvent.Left(ADA));
        clock.wallJumps(Duration.ofHours(2));
        ledger.append(new RoomEvent.Joined(ADA));
        assertThat(log.after(0, 10, 10_000).events())
                .extracting(event -> event.replaceAll(".*\"at\":\"([^\"]*)\".*", "$1"))
                .containsExactly("2026-11-22T17:30:00.000Z", "2026-11-22T17:30:00.000Z", "2026-11-22T18:30:00.000Z");
    }

    @Test
    void slow_readers_get_slices_that_end_at_the_same_marks() {
        posts(100);
        assertThat(log.after(3, 16, 100_000).to()).isEqualTo(16);
        assertThat(log.after(9, 16, 100_000).to()).isEqualTo(16);
        assertThat(log.after(16, 16, 100_000).to()).isEqualTo(32);
        assertThat(log.after(90, 16, 100_000).to()).isEqualTo(100);
    }

    @Test
    void a_slice_is_limited_in_size_but_has_at_least_one_event() {
        posts(10);
        assertThat(log.after(0, 100, 1).events()).hasSize(1);
        assertThat(log.after(0, 100, 150).events()).hasSizeBetween(2, 4);
    }

    @Test
    void the_oldest_messages_are_forgotten_and_a_reader_learns_the_next_number() {
        begin(Map.of("parley.log.messages", "10"), footprint);
        posts(25);
        assertThat(log.oldest()).isEqualTo(16);
        Slice slice = log.after(4, 100, 100_000);
        assertThat(slice.after()).as("5 to 15 are gone").isEqualTo(15);
        assertThat(slice.events()).hasSize(10);
    }

    @Test
    void joins_and_leaves_never_displace_a_message() {
        begin(Map.of("parley.log.messages", "10", "parley.log.comings", "40"), footprint);
        posts(10);
        for (int i = 0; i < 40; i++)
            assertThat(ledger.append(new RoomEvent.Joined(ADA)))
                    .as("is an event")
                    .isTrue();
        for (int i = 0; i < 2000; i++)
            assertThat(ledger.append(new RoomEvent.Joined(ADA))).as("is none").isFalse();
        assertThat(log.oldest()).isEqualTo(1);
        assertThat(log.head()).isEqualTo(50);
        posts(1);
        assertThat(log.oldest()).as("a message displaces one").isEqualTo(2);
    }

    @Test
    void joins_and_leaves_before_the_oldest_message_make_way_for_newer_ones() {
        begin(Map.of("parley.log.comings", "40"), footprint);
        for (int i = 0; i < 50; i++)
            assertThat(ledger.append(new RoomEvent.Joined(ADA))).isTrue();
        assertThat(log.oldest()).isEqualTo(11);
        posts(1);
        for (int i = 0; i < 40; i++)
            assertThat(ledger.append(new RoomEvent.Left(ADA))).isTrue();
        assertThat(log.oldest()).as("the message is the oldest").isEqualTo(51);
        assertThat(ledger.append(new RoomEvent.Left(ADA))).isFalse();
    }

    @Test
    void changes_displace_no_message_and_only_removals_fit_a_full_log() {
        begin(Map.of("parley.log.changes", "5"), footprint);
        posts(1);
        for (int i = 0; i < 5; i++) change(new RoomEvent.Edited(ADA, UUID.randomUUID(), 1, "word " + i));
        RoomEvent more = new RoomEvent.Reacted(ADA, UUID.randomUUID(), 1, "🌱", true);
        assertThatThrownBy(() -> change(more)).hasMessage("changes-full");
        assertThat(change(new RoomEvent.Removed(ADA, UUID.randomUUID(), 1))).isEqualTo(7);
        assertThat(log.oldest()).isEqualTo(1);
    }

    @Test
    void changes_have_a_share_of_the_bytes() {
        begin(Map.of("parley.log.bytes", "20000"), footprint);
        posts(1);
        for (int i = 0; i < 4; i++) change(new RoomEvent.Edited(ADA, UUID.randomUUID(), 1, "x".repeat(1000)));
        assertThatThrownBy(() -> change(new RoomEvent.Edited(ADA, UUID.randomUUID(), 1, "x".repeat(1000))))
                .hasMessage("changes-full");
    }

    private long change(RoomEvent event) {
        return ledger.append(event, new IdempotencyKey("m1", event.draft(), 0)).seq();
    }

    @Test
    void long_messages_are_bounded_by_their_bytes() {
        begin(Map.of("parley.log.bytes", "13400"), footprint);
        IntStream.range(0, 20).forEach(i -> post(said("x".repeat(1000))));
        assertThat(Garden.kept(log)).isBetween(8L, 10L);
        assertThat(log.head()).isEqualTo(20);
    }

    @Test
    void the_memory_of_all_logs_is_counted_and_given_back() {
        posts(100);
        assertThat(Footprints.held(footprint)).isGreaterThan(10_000);
        log.trim(0);
        assertThat(Footprints.held(footprint)).isZero();
        assertThat(log.after(0, 10, 10_000)).isEqualTo(new Slice(100, 100, List.of()));
    }

    @Test
    void a_full_server_refuses_messages_and_keeps_existing_ones() {
        begin(Map.of(), Footprints.of(1000L));
        assertThat(post(said("there is space")).seq()).isEqualTo(1);
        post(said("x".repeat(500)));
        refused(Refusal.UNAVAILABLE, () -> post(said("no more")));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void events_are_paged_backwards_without_holes() {
        begin(Map.of("parley.log.messages", "50"), footprint);
        posts(60);
        Slice page = log.before(61, 20);
        assertThat(page.after()).isEqualTo(40);
        assertThat(page.events()).hasSize(20);
        assertThat(log.before(41, 20)).satisfies(older -> {
            assertThat(older.after()).isEqualTo(20);
            assertThat(older.to()).isEqualTo(40);
        });
        assertThat(log.before(21, 20).events()).as("11 to 20 are kept").hasSize(10);
        assertThat(log.before(11, 20).events()).isEmpty();
        assertThat(log.before(1_000, 20).to()).isEqualTo(60);
        assertThat(log.before(58, 3)).as("no mark ends a page").satisfies(page58 -> {
            assertThat(page58.after()).isEqualTo(54);
            assertThat(page58.to()).isEqualTo(57);
        });
        assertThat(log.next(54, 5).to()).isEqualTo(59);
        assertThat(log.next(2, 5)).as("3 to 10 are gone").satisfies(first -> {
            assertThat(first.after()).isEqualTo(10);
            assertThat(first.to()).isEqualTo(15);
        });
    }

    @Test
    void a_position_of_this_log_resumes_and_any_other_starts_afresh() {
        posts(150);
        assertThat(log.start(new Position(log.epoch(), 20), 150)).isEqualTo(new RoomLog.Start(20, true));
        assertThat(log.start(new Position(log.epoch(), 150), 150)).isEqualTo(new RoomLog.Start(150, true));
        RoomLog.Start anew = new RoomLog.Start(50, false);
        assertThat(log.start(Position.START, 150)).isEqualTo(anew);
        assertThat(log.start(new Position("another", 20), 150)).isEqualTo(anew);
        assertThat(log.start(new Position(log.epoch(), 151), 150)).isEqualTo(anew);
        assertThat(log.start(new Position(log.epoch(), -1), 150)).isEqualTo(anew);
    }

    @Test
    void no_two_logs_have_the_same_epoch() {
        assertThat(LongStream.range(0, 50).mapToObj(i -> Epoch.random())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0})
    void a_number_below_the_first_reads_everything(long number) {
        posts(5);
        assertThat(log.next(number, 3).to()).isEqualTo(3);
        assertThat(log.after(number, 3, 10_000).to()).isEqualTo(3);
        assertThat(log.before(number, 3).events()).isEmpty();
        assertThat(log.about(number, number)).isEmpty();
        assertThat(log.find(number)).isEmpty();
        assertThat(log.start(new Position(log.epoch(), number), 5).resumed()).isEqualTo(number == 0);
        log.blank(number);
        assertThat(log.blanks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1L << 62, 6})
    void a_number_past_the_last_reads_nothing(long number) {
        posts(5);
        assertThat(log.next(number, 3).events()).isEmpty();
        assertThat(log.next(number, Integer.MAX_VALUE).to()).isEqualTo(number);
        assertThat(log.after(number, 3, 10_000).events()).isEmpty();
        assertThat(log.before(number, 3).to()).isEqualTo(5);
        assertThat(log.about(number, number)).isEmpty();
        assertThat(log.find(number)).isEmpty();
        assertThat(log.start(new Position(log.epoch(), number), 5).resumed()).isFalse();
        log.blank(number);
        assertThat(log.blanks()).isZero();
    }

    @Test
    void a_range_covers_only_the_messages_in_it() {
        posts(5);
        ledger.append(new RoomEvent.Removed(ADA, UUID.randomUUID(), 2));
        assertThat(log.about(1, 5)).hasSize(1);
        assertThat(log.about(Long.MIN_VALUE, Long.MAX_VALUE))
                .as("nothing is after the last")
                .isEmpty();
        assertThat(log.about(Long.MIN_VALUE, 5)).hasSize(1);
        assertThat(log.about(3, 5)).isEmpty();
        assertThat(log.about(5, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void a_limit_below_one_event_reads_nothing(int events) {
        posts(5);
        assertThat(log.next(0, 5).events()).hasSize(5);
        assertThat(log.next(0, events).events()).isEmpty();
        assertThat(log.before(6, events).events()).isEmpty();
        assertThat(log.after(0, events, 10_000).events()).hasSize(1);
    }

    @Test
    void a_page_is_limited_by_bytes_but_has_at_least_one_event() {
        posts(10);
        long bytes = log.next(0, 2).events().stream().mapToInt(String::length).sum();
        assertThat(log.next(0, 10, bytes).to()).isEqualTo(2);
        assertThat(log.next(0, 10, 1).to()).isEqualTo(1);
        assertThat(log.before(3, 10, bytes).after()).isZero();
        assertThat(log.before(3, 10, bytes - 1).after()).isEqualTo(1);
        assertThat(log.before(11, 10, 1)).satisfies(page -> {
            assertThat(page.after()).isEqualTo(9);
            assertThat(page.to()).isEqualTo(10);
        });
    }
}
