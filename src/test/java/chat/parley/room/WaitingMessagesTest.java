package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.log.Charter;
import chat.parley.log.Ledger;
import chat.parley.log.Member;
import chat.parley.log.Posted;
import chat.parley.log.RoomEvent;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ClientPauseMode;

/**
 * Tests messages that wait while Redis is paused: the first is sent by itself, and then all others are appended by one
 * call.
 */
class WaitingMessagesTest {
    private static final Map<String, String> SETTINGS = Map.of("parley.log.messages", "10");

    @AutoClose
    private final Place.Redis place = new Place.Redis();

    private final RoomParts garden = place.directory(SETTINGS)
            .create(new RoomCode("K7QM4T2X"), Charter.of(new Title("Garden")), Founder.SERVER)
            .orElseThrow();
    private final Room room = place.room(garden, SETTINGS);
    private final Ledger ledger = garden.ledger();
    private final Member ada = Visitors.joins(room, "Ada");

    private List<Object> posts(Stream<RoomEvent.Said> messages) {
        try (Jedis redis = place.redis().client()) {
            redis.clientPause(300, ClientPauseMode.ALL);
        }
        return messages.map(this::begins).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Object> begins(RoomEvent.Said said) {
        return ledger.begin(said, Garden.draft(said))
                .handle((posted, failed) ->
                        failed == null ? posted : Refused.in(failed).refusal());
    }

    private Stream<RoomEvent.Said> words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> says("word " + i));
    }

    private RoomEvent.Said says(String text) {
        return new RoomEvent.Said(ada, UUID.randomUUID(), text);
    }

    @Test
    void each_has_a_result_of_its_own() {
        UUID draft = UUID.randomUUID();
        RoomEvent.Said twice = new RoomEvent.Said(ada, draft, "twice");
        RoomEvent.Said other = new RoomEvent.Said(ada, draft, "another text");
        Member linus = Visitors.joins(room, "Linus");
        garden.roster().release("Linus");
        RoomEvent.Said late = new RoomEvent.Said(linus, UUID.randomUUID(), "too late");
        assertThat(posts(Stream.of(says("first"), twice, says("hello"), twice, other, late, says("last"))))
                .containsExactly(
                        new Posted(1, false),
                        new Posted(2, false),
                        new Posted(3, false),
                        new Posted(2, true),
                        Refusal.DRAFT_REUSED,
                        Refusal.NOT_A_MEMBER,
                        new Posted(4, false));
        assertThat(RoomAssertions.story(room, 4))
                .extracting(event -> event.replaceAll(".*:\"|\"$", ""))
                .containsExactly("first", "twice", "hello", "last");
        assertThat(posts(Stream.of(twice, twice))).containsExactly(new Posted(2, true), new Posted(2, true));
    }

    @Test
    void they_displace_the_oldest_messages_and_no_more() {
        posts(words(40));
        assertThat(kept()).containsExactlyElementsOf(numbers(31, 40));
    }

    /** A removed message counts as a message until the messages before it are gone. */
    @Test
    void they_displace_removed_messages_too() {
        posts(words(10));
        await().until(() -> garden.log().head() == 10);
        for (long seq = 2; seq <= 10; seq += 2) ledger.blank(seq);
        assertThat(kept()).containsExactly(1L, 3L, 5L, 7L, 9L);
        posts(words(9));
        assertThat(kept()).containsExactlyElementsOf(numbers(11, 19));
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** The numbers of the events in Redis. A server's copy of them drops what is too old by itself. */
    private List<Long> kept() {
        try (Jedis redis = place.redis().client()) {
            return redis.xrange("parley:{b0}:room:K7QM4T2X:events", "-", "+").stream()
                    .map(event -> event.getID().getTime())
                    .toList();
        }
    }
}
