package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.archive.RoomArchive;
import chat.parley.log.IdempotencyKey;
import chat.parley.log.Member;
import chat.parley.log.Notation;
import chat.parley.log.RoomEvent;
import chat.parley.log.RoomLog;
import chat.parley.search.Hit;
import chat.parley.search.Searches;
import chat.parley.settings.Settings;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import chat.parley.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests an event of a kind that only a newer server knows, in memory and in Redis. */
class NewerKindTest {
    private static final Wire WIRE = new Wire();
    /** A long time for edits, because the clocks of the log and the rooms differ in memory. */
    private static final Map<String, String> LATE_EDITS = Map.of("parley.posts.editFor", "PT876000H");

    @Nested
    class InMemory extends Contract {
        InMemory() {
            super(new Place.Memory(WIRE.notation()));
        }
    }

    @Nested
    class InRedis extends Contract {
        InRedis() {
            super(new Place.Redis(WIRE.notation()));
        }
    }

    abstract static class Contract {
        private final Settings settings = Garden.with(Map.of());
        private final Notation notation = WIRE.notation();
        private final Place place;
        private final Rooms rooms;
        private final Room garden;
        private final long hello;

        /** Ada says hello, and Grace pins it on a newer server. */
        Contract(Place place) {
            this.place = place;
            rooms = Place.rooms(place.directory(Map.of()), LATE_EDITS);
            garden = rooms.create(new Title("Garden"));
            garden.join("Ada", PersonName.of("Ada", 32));
            hello = garden.say("Ada", UUID.randomUUID(), "hello").seq();
            Member grace = garden.join("Grace", PersonName.of("Grace", 32));
            garden.parts().ledger().append(pinned(grace), new IdempotencyKey(grace.id(), UUID.randomUUID(), 0));
            await().until(() -> log().head() == 2);
        }

        private RoomEvent pinned(Member by) {
            return new RoomEvent.Unknown("pinned", by, null, hello, members(by));
        }

        /** The members of an event, with a number that a reader of doubles would write differently. */
        private String members(Member by) {
            return "\"kind\":\"pinned\",\"by\":{\"id\":\"" + by.id() + "\",\"name\":\"Grace\"},\"target\":" + hello
                    + ",\"until\":1.50,\"note\":\"Überall 🌹\"";
        }

        private RoomLog log() {
            return garden.log();
        }

        @AfterEach
        void end() {
            place.close();
        }

        @Test
        void it_is_kept_and_read_byte_for_byte() {
            String event = log().after(1, 10, 10_000).events().get(0);
            assertThat(event).startsWith("{\"seq\":2,").endsWith("," + members(new Member("m2", "Grace")) + "}");
            assertThat(notation.read(event).event()).isEqualTo(pinned(new Member("m2", "Grace")));
        }

        @Test
        void its_message_can_be_edited_and_is_found_by_search() {
            garden.act("Ada", new Command.Edit(UUID.randomUUID(), hello, "good morning"));
            await().until(() -> log().head() == 3);
            List<Hit> hits = Searches.hits(log(), "morning", settings, WIRE);
            assertThat(hits)
                    .singleElement()
                    .returns(hello, Hit::seq)
                    .returns("good morning", Hit::text)
                    .returns(5, Hit::from)
                    .returns(12, Hit::to);
        }

        @Test
        void it_goes_with_its_message_because_it_may_quote_it() {
            assertThat(log().find(2).orElseThrow().event()).isInstanceOf(RoomEvent.Unknown.class);
            garden.act("Ada", new Command.Remove(UUID.randomUUID(), hello));
            await().until(() -> log().find(2).orElseThrow().event() instanceof RoomEvent.Blank);
            assertThat(String.join("", log().next(0, 10).events())).doesNotContain("hello", "Überall");
        }

        @Test
        void it_is_exported_and_imported_as_it_was() {
            RoomArchive archive =
                    new RoomArchive(Optional.of(new RoomCode("22222222")), "Garden", "", 0, settings, Instant.now());
            garden.everything().events().forEach(event -> archive.add(notation.read(event)));
            Room moved = rooms.restore(archive, Founder.SERVER);
            assertThat(moved.everything().events())
                    .isEqualTo(garden.everything().events());
        }
    }
}
