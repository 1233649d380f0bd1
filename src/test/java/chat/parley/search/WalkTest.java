package chat.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Content;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.room.Garden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Pattern EVENT =
            Pattern.compile("\\{\"seq\":(\\d+),\"at\":\"([^\"]+)\",(?:\"said\":\"(\\w+)\",\"text\":\"(.*)\")?.*}");
    private static final int BYTES = 10_000;
    private static final long NEWEST = Long.MAX_VALUE;

    private final Garden garden = new Garden(Map.of("parley.posts.burst", "100000", "parley.log.messages", "2000"));

    /** Events as {@link Garden#text} writes them. */
    private static StoredEvent read(String text) {
        Matcher parts = EVENT.matcher(text);
        assertThat(parts.matches()).as(text).isTrue();
        Member by = new Member("m1", parts.group(3) == null ? "somebody" : parts.group(3));
        RoomEvent event = parts.group(4) == null
                ? new RoomEvent.Joined(by)
                : new RoomEvent.Said(by, UUID.randomUUID(), parts.group(4));
        return new StoredEvent(Long.parseLong(parts.group(1)), Instant.parse(parts.group(2)), event);
    }

    private Found find(String typed, long before, int most, int events) {
        return new Walk(garden.room.log(), Phrase.of(typed, 100), WalkTest::read, BYTES).back(before, most, events);
    }

    private static List<Long> numbers(Found found) {
        return found.hits().stream().map(Hit::seq).toList();
    }

    @BeforeEach
    void ada_is_in_the_garden() {
        garden.arrives("Ada");
    }

    @Test
    void the_newest_messages_come_first_with_author_and_time() {
        garden.says("Ada", "a rose");
        garden.says("Ada", "a lily");
        garden.says("Ada", "Roses again");
        Found found = find("ROSE", NEWEST, 10, 1000);
        assertThat(numbers(found)).containsExactly(4L, 2L);
        assertThat(found.next()).isNull();
        assertThat(found.hits().get(0))
                .returns("Ada", hit -> hit.by().name())
                .returns("Rose", Hit::hit)
                .returns("s again", Hit::after)
                .returns("Roses again", Hit::text)
                .returns(0, Hit::from)
                .returns(4, Hit::to)
                .satisfies(hit -> assertThat(hit.at()).matches("\\d{4}-.*\\.\\d{3}Z"));
    }

    @Test
    void names_and_joins_are_not_searched() {
        garden.says("Ada", "hello");
        assertThat(numbers(find("hello", NEWEST, 10, 1000))).containsExactly(2L);
        assertThat(numbers(find("ada", NEWEST, 10, 1000))).isEmpty();
        assertThat(numbers(find("said", NEWEST, 10, 1000))).isEmpty();
    }

    @Test
    void continued_searches_find_everything_once() {
        for (int i = 0; i < 700; i++) garden.says("Ada", i % 7 == 0 ? "rose" : "lily");
        Found found = find("rose", NEWEST, 30, 1000);
        assertThat(found.hits()).hasSize(30);
        List<Long> all = new ArrayList<>(numbers(found));
        while (found.next() != null) {
            found = find("rose", found.next(), 30, 1000);
            all.addAll(numbers(found));
        }
        assertThat(all)
                .containsExactlyElementsOf(
                        LongStream.range(0, 100).map(i -> 695 - 7 * i).boxed().toList());
    }

    @Test
    void one_search_covers_a_limited_number_of_events_and_says_where_to_continue() {
        garden.says("Ada", "rose");
        for (int i = 0; i < 600; i++) garden.says("Ada", "lily");
        Found found = find("rose", NEWEST, 10, 300);
        assertThat(found.hits()).isEmpty();
        assertThat(found.next()).isEqualTo(garden.room.log().head() + 1 - 512);
        assertThat(numbers(find("rose", found.next(), 10, 300))).containsExactly(2L);
    }

    @Test
    void a_search_that_found_long_texts_ends_early_and_says_where_to_continue() {
        for (int i = 0; i < 10; i++) garden.says("Ada", "rose " + "x".repeat(3_000));
        Found found = find("rose", NEWEST, 10, 1000);
        assertThat(numbers(found)).containsExactly(11L, 10L, 9L, 8L);
        assertThat(found.next()).isEqualTo(8);
        assertThat(numbers(find("rose", found.next(), 10, 1000))).containsExactly(7L, 6L, 5L, 4L);
    }

    @Test
    void a_restored_message_is_found_by_its_newest_text() {
        LatestTexts texts = new LatestTexts();
        Member ada = new Member("m1", "Ada");
        UUID draft = UUID.randomUUID();
        texts.add(new RoomEvent.Restored(ada, draft, 2, Content.of("rose")));
        texts.add(new RoomEvent.Removed(ada, draft, 2));
        texts.add(new RoomEvent.Edited(ada, draft, 2, "lily"));
        assertThat(texts.of(2)).contains("rose");
        texts.add(new RoomEvent.Edited(ada, draft, 3, "after a removal at the same moment"));
        texts.add(new RoomEvent.Removed(ada, draft, 3));
        texts.add(new RoomEvent.Restored(ada, draft, 3, Content.of("rose")));
        assertThat(texts.of(3)).contains("");
        texts.add(new RoomEvent.Edited(ada, draft, 4, "lily"));
        texts.add(new RoomEvent.Restored(ada, draft, 4, Content.of("rose")));
        assertThat(texts.of(4)).contains("lily");
        assertThat(texts.of(5)).isEmpty();
    }

    @Test
    void forgotten_messages_are_not_found() {
        garden.says("Ada", "rose");
        assertThat(find("rose", NEWEST, 10, 1000).hits()).hasSize(1);
        for (int i = 0; i < 2000; i++) garden.says("Ada", "lily");
        assertThat(find("rose", NEWEST, 10, 10_000))
                .satisfies(found -> assertThat(found.hits()).isEmpty())
                .satisfies(found -> assertThat(found.next()).isNull());
    }

    @Test
    void an_unknown_number_finds_nothing() {
        garden.says("Ada", "rose");
        assertThat(find("rose", 0, 10, 1000)).isEqualTo(new Found(List.of(), null));
    }
}
