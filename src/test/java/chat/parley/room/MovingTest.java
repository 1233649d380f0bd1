package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.archive.Newest;
import chat.parley.archive.RoomArchive;
import chat.parley.log.Charter;
import chat.parley.log.CharterChange;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.Slice;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Tests a room that moves from one log to another and back. */
class MovingTest {
    private static final RoomCode CODE = new RoomCode("K7QM4T2X");
    private static final Title TITLE = new Title("Garden");
    private static final String IMPORTED = "parley:{b0}:imported";
    private static final Instant SOMETIME = Instant.parse("2100-01-01T00:00:00Z");

    private final Place.Redis redis = new Place.Redis();
    private final Place memory = new Place.Memory();

    @AfterEach
    void end() {
        redis.close();
    }

    /** A room in which Ada talks, edits her message, and leaves. */
    private static RoomParts lived(Directory directory) {
        RoomParts room =
                directory.create(CODE, Charter.of(TITLE), Founder.SERVER).orElseThrow();
        Member ada = room.roster().claim("Ada", PersonName.of("Ada", 32));
        room.roster().arrive("Ada");
        done(room, new RoomEvent.Said(ada, UUID.randomUUID(), "hello"));
        done(room, new RoomEvent.Said(ada, UUID.randomUUID(), "secret"));
        done(room, new RoomEvent.Edited(ada, UUID.randomUUID(), 2, "hello \"all\" 🌱"));
        done(room, new RoomEvent.Reacted(ada, UUID.randomUUID(), 2, "🌱", true));
        await().until(() -> room.log().head() >= 5);
        RoomEvent.Removed removed = new RoomEvent.Removed(ada, UUID.randomUUID(), 3);
        room.ledger()
                .remove(removed, new IdempotencyKey(ada.id(), removed.draft(), 0), List.of(3L), CharterChange.NONE);
        done(room, new RoomEvent.TopicSet(ada, UUID.randomUUID(), "Roses"));
        room.roster().release("Ada");
        await().until(() ->
                room.log().head() == 8 && room.log().find(3).orElseThrow().event() instanceof RoomEvent.Blank);
        return room;
    }

    private static long done(RoomParts room, RoomEvent event) {
        return room.ledger()
                .append(event, new IdempotencyKey(event.by().id(), event.draft(), 0))
                .seq();
    }

    private static List<String> told(RoomParts room) {
        return room.ledger().everything().events();
    }

    /** The past of the room, as an export has it. */
    private static RoomArchive past(RoomParts room) {
        Slice kept = room.ledger().everything();
        RoomArchive archive =
                new RoomArchive(Optional.of(CODE), TITLE.value(), "", kept.after(), Garden.with(Map.of()), SOMETIME);
        for (long seq = kept.after() + 1; seq <= kept.to(); seq++)
            archive.add(room.log().find(seq).orElseThrow());
        return archive;
    }

    private static RoomParts moved(RoomParts room, Place to) {
        return to.directory(Map.of()).restore(CODE, past(room), Founder.SERVER).orElseThrow();
    }

    @Test
    void a_room_survives_the_move_from_memory_to_redis_and_back() {
        RoomParts garden = lived(memory.directory(Map.of()));
        RoomParts there = moved(garden, redis);
        assertThat(told(there)).hasSize(8).isEqualTo(told(garden));
        RoomParts back = moved(there, memory);
        assertThat(told(back)).isEqualTo(told(garden));
        assertThat(back.log().epoch()).isNotEqualTo(garden.log().epoch());
    }

    @Test
    void a_room_survives_the_move_from_redis_to_memory_and_back() {
        RoomParts garden = lived(redis.directory(Map.of()));
        RoomParts there = moved(garden, memory);
        assertThat(told(there)).hasSize(8).isEqualTo(told(garden));
        try (Place other = new Place.Redis()) {
            assertThat(told(moved(there, other))).isEqualTo(told(garden));
        }
    }

    @Test
    void a_moved_room_continues_its_numbers_and_times_without_members() {
        RoomParts garden = lived(redis.directory(Map.of()));
        try (Place other = new Place.Redis()) {
            for (RoomParts room : List.of(moved(garden, memory), moved(garden, other))) goesOn(room);
        }
    }

    private static void goesOn(RoomParts room) {
        assertThat(room.ledger().charter().title()).isEqualTo(TITLE);
        assertThat(room.ledger().charter().topic().value()).isEqualTo("Roses");
        assertThat(room.roster().present()).isEmpty();
        assertThat(room.roster().of("Ada")).isEmpty();
        assertThat(told(room)).hasSize(8);
        assertThat(room.log().newsAfter()).isEqualTo(8);
        Member another = room.roster().claim("another", PersonName.of("Ada", 32));
        assertThat(another.id()).isEqualTo("m2");
        assertThat(done(room, new RoomEvent.Said(another, UUID.randomUUID(), "On we go")))
                .isEqualTo(9);
        await().until(() -> room.log().head() == 9);
        Instant last = room.log().find(8).orElseThrow().at();
        assertThat(room.log().find(9).orElseThrow().at()).isAfterOrEqualTo(last);
    }

    @Test
    void an_existing_room_is_not_replaced() {
        RoomParts garden = lived(memory.directory(Map.of()));
        RoomArchive archive = past(garden);
        for (Place place : List.of(redis, memory)) {
            Directory directory = place.directory(Map.of());
            RoomParts first = directory
                    .create(CODE, Charter.of(new Title("Orchard")), Founder.SERVER)
                    .orElseThrow();
            assertThat(directory.restore(CODE, archive, Founder.SERVER)).isEmpty();
            assertThat(directory.find(CODE).orElseThrow().ledger().charter().title())
                    .isEqualTo(first.ledger().charter().title());
            assertThat(told(first)).isEmpty();
            assertThat(directory.restore(new RoomCode("22222222"), archive, Founder.SERVER))
                    .isPresent();
        }
    }

    @Test
    void imports_are_limited_to_their_share_of_redis() {
        isLimited(redis, List.of(CODE, new RoomCode("22222222")));
    }

    /** Checks that one founder may import only the first of these rooms, and another founder one more. */
    static void isLimited(Place redis, List<RoomCode> codes) {
        RoomArchive archive = past(lived(new Place.Memory().directory(Map.of())));
        Directory small = redis.directory(Map.of("parley.redis.importedBytes", Long.toString(5 * size(archive))));
        Founder many = Founder.at("192.0.2.1");
        assertThat(small.restore(codes.get(0), archive, many)).isPresent();
        assertThatThrownBy(() -> small.restore(codes.get(1), archive, many)).hasMessage("unavailable");
        assertThat(small.restore(new RoomCode("33333333"), archive, Founder.at("192.0.2.2")))
                .isPresent();
    }

    private static long size(RoomArchive archive) {
        return new Newest(
                        archive, Garden.notation(), Garden.with(Map.of()).log().capacity())
                .bytes();
    }

    @Test
    void a_larger_room_counts_in_full_under_the_code_of_one_that_ended() {
        RoomArchive archive = past(lived(memory.directory(Map.of())));
        RoomArchive empty = new RoomArchive(Optional.of(CODE), TITLE.value(), "", 0, Garden.with(Map.of()), SOMETIME);
        Directory small = redis.directory(Map.of("parley.redis.importedBytes", Long.toString(5 * size(archive))));
        Founder many = Founder.at("192.0.2.1");
        assertThat(small.restore(CODE, empty, many)).isPresent();
        try (Jedis client = redis.redis().client()) {
            client.del("parley:{b0}:room:" + CODE.value());
        }
        assertThat(small.restore(CODE, archive, many)).isPresent();
        assertThatThrownBy(() -> small.restore(new RoomCode("22222222"), archive, many))
                .hasMessage("unavailable");
    }

    /** The second import booked first, and finds the room of the other. */
    @Test
    void of_two_imports_at_the_same_moment_one_counts() {
        RoomArchive archive = past(lived(memory.directory(Map.of())));
        Directory directory = redis.directory(Map.of());
        try (Jedis client = redis.redis().client()) {
            assertThat(directory.create(CODE, Charter.of(TITLE), Founder.SERVER))
                    .isPresent();
            assertThat(directory.restore(CODE, archive, Founder.SERVER)).isEmpty();
            assertThat(client.hexists(IMPORTED, CODE.value())).isFalse();
            client.del("parley:{b0}:room:" + CODE.value());
            assertThat(directory.restore(CODE, archive, Founder.SERVER)).isPresent();
            client.del(IMPORTED, "parley:{b0}:imports");
            assertThat(directory.restore(CODE, archive, Founder.SERVER)).isEmpty();
            assertThat(client.hexists(IMPORTED, CODE.value())).isTrue();
        }
    }

    @Test
    void imported_rooms_that_ended_no_longer_count() {
        RoomArchive archive = past(lived(memory.directory(Map.of())));
        Directory small = redis.directory(Map.of(
                "parley.redis.importedBytes", Long.toString(5 * size(archive)), "parley.room.unentered", "0.3s"));
        Founder many = Founder.at("192.0.2.1");
        assertThat(small.restore(CODE, archive, many)).isPresent();
        await().ignoreExceptions()
                .until(() ->
                        small.restore(new RoomCode("22222222"), archive, many).isPresent());
        assertThat(small.find(CODE)).isEmpty();
    }

    @Test
    void a_room_without_visitors_ends_soon_in_redis() {
        Directory quick = redis.directory(Map.of("parley.room.unentered", "0.3s"));
        RoomParts entered =
                quick.create(CODE, Charter.of(TITLE), Founder.SERVER).orElseThrow();
        entered.roster().claim("Ada", PersonName.of("Ada", 32));
        entered.roster().arrive("Ada");
        RoomCode other = new RoomCode("22222222");
        RoomParts waiting =
                quick.create(other, Charter.of(TITLE), Founder.SERVER).orElseThrow();
        waiting.roster().claim("Ada", PersonName.of("Ada", 32));
        await().until(() -> quick.find(other).isEmpty());
        assertThat(quick.find(CODE)).isPresent();
    }

    @Test
    void a_moved_room_keeps_its_newest_messages() {
        Directory directory = memory.directory(Map.of());
        RoomParts garden =
                directory.create(CODE, Charter.of(TITLE), Founder.SERVER).orElseThrow();
        Member ada = garden.roster().claim("Ada", PersonName.of("Ada", 32));
        IntStream.range(0, 25).forEach(i -> done(garden, new RoomEvent.Said(ada, UUID.randomUUID(), "word " + i)));
        RoomArchive archive = past(garden);
        for (Place place : List.of(redis, memory)) {
            Directory small = place.directory(Map.of("parley.log.messages", "10"));
            RoomParts there = small.restore(CODE, archive, Founder.SERVER).orElseThrow();
            assertThat(told(there)).isEqualTo(told(garden).subList(15, 25));
            RoomParts further = moved(there, new Place.Memory());
            assertThat(told(further)).isEqualTo(told(there));
            assertThat(further.log().oldest()).isEqualTo(16);
        }
    }
}
