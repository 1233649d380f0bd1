package chat.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Allowance;
import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.log.RoomLog;
import chat.parley.runtime.Time;
import chat.parley.settings.Settings;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that pages of history stay small, whatever is requested and however many events are about the messages. */
class HistoryTest {
    private static final int BYTES = 4_000;
    private static final Settings SETTINGS = Settings.defaults();

    private final RoomLog log = new RoomLog(
            "epoch", SETTINGS.log(), Time.SYSTEM, new Notation(event -> "", fields -> null), new Footprint(SETTINGS));

    private long says(String text) {
        return put("\"kind\":\"said\"," + by(1) + ",\"text\":\"" + text + "\"", true, 0);
    }

    private long edits(long target, String text) {
        return put(
                "\"kind\":\"edited\"," + by(1) + ",\"target\":" + target + ",\"text\":\"" + text + "\"", false, target);
    }

    private long reacts(int member, long target, String emoji, boolean on) {
        String what = ",\"target\":" + target + ",\"emoji\":\"" + emoji + "\",\"on\":" + on;
        return put("\"kind\":\"reacted\"," + by(member) + what, false, target);
    }

    private static String by(int member) {
        return "\"by\":{\"id\":\"m" + member + "\",\"name\":\"Ada\"}";
    }

    private long put(String members, boolean said, long target) {
        long seq = log.head() + 1;
        assertThat(log.put(
                        seq, "2026-11-22T17:30:00.000Z", members, said ? Allowance.MESSAGE : Allowance.CHANGE, target))
                .isTrue();
        return seq;
    }

    private History history(int bytes) {
        return new History(log, 256, bytes);
    }

    private static List<Long> numbers(List<String> events) {
        return events.stream()
                .map(event -> Long.valueOf(event.replaceAll("\\{\"seq\":(\\d+),.*", "$1")))
                .toList();
    }

    private static int size(History.Page page) {
        return String.join("", page.events()).length()
                + String.join("", page.later()).length();
    }

    @Test
    void a_page_includes_all_changes_of_its_messages() {
        long hello = says("hello");
        edits(hello, "hello!");
        edits(hello, "hello?");
        reacts(2, hello, "🌱", true);
        assertThat(numbers(history(BYTES).before(2).events())).containsExactly(1L);
        assertThat(numbers(history(BYTES).before(2).later())).containsExactly(2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1_000, 501})
    void after_the_newest_event_there_is_nothing(long after) {
        reactionsAndEdits(500);
        assertThat(history(BYTES).after(499).events()).hasSize(2);
        assertThat(history(BYTES).after(after)).isEqualTo(new History.Page(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1})
    void before_the_oldest_event_there_is_nothing(long before) {
        reactionsAndEdits(500);
        assertThat(history(BYTES).before(3).events()).isNotEmpty();
        assertThat(history(BYTES).before(before)).isEqualTo(new History.Page(List.of(), List.of()));
    }

    private void reactionsAndEdits(int many) {
        long hello = says("hello");
        LongStream.range(0, many / 2).forEach(i -> {
            edits(hello, "word " + i);
            reacts(2, hello, "🌱", i % 2 == 0);
        });
    }

    @Test
    void with_too_many_changes_only_the_effective_ones_are_included() {
        reactionsAndEdits(500);
        History.Page page = history(BYTES).before(2);
        assertThat(numbers(page.events())).containsExactly(1L);
        assertThat(numbers(page.later()))
                .as("the last edit and the last reaction")
                .containsExactly(500L, 501L);
    }

    @Test
    void the_last_reaction_of_each_member_for_each_emoji_counts() {
        long hello = says("hello");
        reacts(2, hello, "🌱", true);
        reacts(3, hello, "🌱", true);
        reacts(2, hello, "🌹", true);
        reacts(2, hello, "🌱", false);
        assertThat(numbers(Outcome.of(history(BYTES).before(2).later()))).containsExactly(3L, 4L, 5L);
    }

    @Test
    void a_page_with_too_many_changes_becomes_shorter_and_the_next_continues() {
        LongStream.rangeClosed(1, 100).forEach(i -> says("word " + i));
        for (long target = 1; target <= 100; target++) for (int i = 0; i < 10; i++) reacts(i, target, "🌱", true);

        History.Page first = history(BYTES).after(0);

        assertThat(first.events()).hasSizeBetween(2, 99);
        assertThat(first.later()).hasSize(10 * first.events().size());
        assertThat(size(first)).isLessThanOrEqualTo(BYTES);
        assertThat(numbers(history(BYTES).after(first.events().size()).events()))
                .startsWith(first.events().size() + 1L);
        assertThat(numbers(history(BYTES).before(101).events())).endsWith(100L);
    }

    @Test
    void a_message_with_very_many_reactions_is_bounded() {
        long hello = says("hello");
        for (int i = 0; i < 500; i++) reacts(i, hello, "🌱", true);
        History.Page page = history(BYTES).before(2);
        assertThat(page.events()).hasSize(1);
        assertThat(page.later()).hasSizeGreaterThan(10);
        assertThat(size(page)).isLessThanOrEqualTo(BYTES);
    }

    @Test
    void a_page_of_long_messages_is_bounded() {
        for (int i = 0; i < 300; i++) says("x".repeat(1_000));
        assertThat(history(1_000_000).before(301).events()).hasSize(256);
        assertThat(history(BYTES).before(301).events()).hasSize(3);
        assertThat(history(BYTES).after(0).events()).hasSizeBetween(2, 4);
    }
}
