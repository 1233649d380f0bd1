package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.archive.RoomArchive;
import chat.parley.log.Member;
import chat.parley.log.RoomEvent;
import chat.parley.log.StoredEvent;
import chat.parley.text.PersonName;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private final FakeTime clock = new FakeTime();

    private Rooms rooms(Map<String, String> settings) {
        return Garden.rooms(clock, settings);
    }

    private static Member arrives(Room room, String name) {
        room.join(name, PersonName.of(name, 32));
        return room.arrive(name).member();
    }

    @Test
    void a_room_is_found_by_its_code() {
        Rooms rooms = rooms(Map.of());
        Room garden = rooms.create(new Title("Garden"));
        assertThat(rooms.find(garden.code())).containsSame(garden);
        assertThat(rooms.find(new RoomCode("22222222"))).isEmpty();
    }

    @Test
    void a_room_is_restored_under_its_code_unless_it_exists() {
        Rooms rooms = rooms(Map.of());
        RoomCode code = new RoomCode("K7QM4T2X");
        assertThat(rooms.create(code, new Title("Garden"), Founder.SERVER).code())
                .isEqualTo(code);
        assertThatThrownBy(() -> rooms.create(code, new Title("Garden"), Founder.SERVER))
                .hasMessage("code-taken");
    }

    @Test
    void the_number_of_rooms_is_limited() {
        Rooms rooms = rooms(Map.of("parley.room.rooms", "2"));
        rooms.create(Title.NONE);
        rooms.create(Title.NONE);
        assertThatThrownBy(() -> rooms.create(Title.NONE)).hasMessage("rooms-full");
    }

    @Test
    void a_room_is_forgotten_after_an_empty_day_and_not_while_occupied() {
        Rooms rooms = rooms(Map.of());
        Room empty = rooms.create(Title.NONE);
        Room lively = rooms.create(Title.NONE);
        empty.depart("Grace", arrives(empty, "Grace"));
        Member ada = arrives(lively, "Ada");
        clock.goesOn(Duration.ofMinutes(1));
        rooms.tick();
        clock.goesOn(Duration.ofHours(23));
        rooms.tick();
        assertThat(rooms.find(empty.code())).isPresent();
        clock.goesOn(Duration.ofHours(2));
        rooms.tick();
        assertThat(rooms.find(empty.code())).isEmpty();
        assertThat(rooms.find(lively.code())).isPresent();
        lively.depart("Ada", ada);
        rooms.tick();
        clock.goesOn(Duration.ofHours(25));
        rooms.tick();
        rooms.tick();
        assertThat(rooms.find(lively.code()))
                .as("the day begins when the last has left")
                .isPresent();
        clock.goesOn(Duration.ofHours(25));
        rooms.tick();
        assertThat(rooms.find(lively.code())).isEmpty();
    }

    @Test
    void followers_are_told_of_every_opened_and_forgotten_room() {
        Rooms rooms = rooms(Map.of());
        List<String> told = new ArrayList<>();
        Room before = rooms.create(new Title("before"));
        rooms.follow(
                room -> told.add("opened " + room.title().value()),
                room -> told.add("forgot " + room.title().value() + " "
                        + rooms.find(room.code()).isPresent()));
        rooms.create(new Title("Garden"));
        assertThatThrownBy(() -> rooms.create(before.code(), new Title("again"), Founder.SERVER))
                .hasMessage("code-taken");
        clock.goesOn(Duration.ofHours(25));
        rooms.tick();
        rooms.tick();
        assertThat(told)
                .startsWith("opened Garden")
                .containsExactlyInAnyOrder("opened Garden", "forgot Garden false", "forgot before false");
    }

    @Test
    void joining_a_room_that_was_just_forgotten_is_refused() {
        Room room = rooms(Map.of()).create(Title.NONE);
        clock.goesOn(Duration.ofHours(25));
        assertThat(room.close()).isTrue();
        assertThatThrownBy(() -> room.join("Ada", PersonName.of("Ada", 32))).hasMessage("no-such-room");
    }

    @Test
    void a_room_that_nobody_entered_ends_after_half_an_hour_even_with_a_seat_taken() {
        Rooms rooms = rooms(Map.of());
        Room garden = rooms.create(Title.NONE);
        garden.join("Ada", PersonName.of("Ada", 32));
        clock.goesOn(Duration.ofMinutes(29));
        rooms.tick();
        assertThat(rooms.find(garden.code())).isPresent();
        clock.goesOn(Duration.ofMinutes(2));
        rooms.tick();
        assertThat(rooms.find(garden.code())).isEmpty();
    }

    private static final Founder MANY = Founder.at("192.0.2.1");
    private static final Founder FEW = Founder.at("192.0.2.2");

    @Test
    void a_full_table_evicts_an_unentered_room_of_the_founder_with_most_rooms() {
        Rooms rooms = rooms(Map.of("parley.room.rooms", "4", "parley.room.founderShare", "1"));
        Room few = rooms.create(Title.NONE, FEW);
        List<Room> many =
                List.of(rooms.create(Title.NONE, MANY), rooms.create(Title.NONE, MANY), rooms.create(Title.NONE, MANY));
        arrives(many.get(0), "Ada");
        clock.goesOn(Duration.ofMinutes(1));
        rooms.create(Title.NONE, Founder.at("192.0.2.3"));
        assertThat(rooms.all()).hasSize(4).contains(few, many.get(0));
    }

    @Test
    void a_full_table_evicts_an_empty_room_beyond_a_share_and_never_an_occupied_one() {
        Rooms rooms = rooms(Map.of("parley.room.rooms", "4", "parley.room.founderShare", "1"));
        Room few = rooms.create(Title.NONE, FEW);
        few.depart("Grace", arrives(few, "Grace"));
        List<Room> many =
                List.of(rooms.create(Title.NONE, MANY), rooms.create(Title.NONE, MANY), rooms.create(Title.NONE, MANY));
        List<Member> there = many.stream().map(room -> arrives(room, "Ada")).toList();
        clock.goesOn(Duration.ofMinutes(1));
        rooms.tick();
        assertThatThrownBy(() -> rooms.create(Title.NONE, Founder.at("192.0.2.3")))
                .hasMessage("rooms-full");
        many.get(1).depart("Ada", there.get(1));
        clock.goesOn(Duration.ofMinutes(1));
        rooms.tick();
        clock.goesOn(Duration.ofMinutes(1));
        assertThatThrownBy(() -> rooms.create(Title.NONE, MANY))
                .as("who has most displaces nobody")
                .hasMessage("rooms-full");
        rooms.create(Title.NONE, Founder.at("192.0.2.3"));
        assertThat(rooms.all()).contains(few, many.get(0), many.get(2)).doesNotContain(many.get(1));
    }

    @Test
    void one_founder_has_at_most_a_share_of_the_table() {
        Rooms rooms = rooms(Map.of("parley.room.rooms", "8"));
        arrives(rooms.create(Title.NONE, MANY), "Ada");
        Room unentered = rooms.create(Title.NONE, MANY);
        clock.goesOn(Duration.ofMinutes(1));
        Room newer = rooms.create(Title.NONE, MANY);
        assertThat(rooms.all()).hasSize(2).contains(newer).doesNotContain(unentered);
        arrives(newer, "Ada");
        assertThatThrownBy(() -> rooms.create(Title.NONE, MANY)).hasMessage("rooms-full");
        rooms.create(Title.NONE, FEW);
    }

    private Rooms shortOf(int bytes) {
        double share = (double) bytes / Runtime.getRuntime().maxMemory();
        return rooms(Map.of("parley.log.heapShare", Double.toString(share), "parley.posts.burst", "10000"));
    }

    private static RoomArchive file(int messages) {
        RoomArchive archive = new RoomArchive(
                Optional.empty(), "", "", 0, Garden.with(Map.of()), Instant.parse("2100-01-01T00:00:00Z"));
        Member ada = new Member("m1", "Ada");
        for (int i = 1; i <= messages; i++) {
            archive.add(
                    new StoredEvent(i, Instant.EPOCH, new RoomEvent.Said(ada, UUID.randomUUID(), "y".repeat(1000))));
        }
        return archive;
    }

    @Test
    void an_import_that_does_not_fit_is_refused_and_displaces_nothing() {
        Rooms rooms = shortOf(600_000);
        Room garden = rooms.create(Title.NONE, FEW);
        arrives(garden, "Ada");
        for (int i = 0; i < 60; i++) garden.say("Ada", UUID.randomUUID(), "x".repeat(1000));
        rooms.restore(file(40), MANY);
        for (int i = 0; i < 13; i++) {
            assertThatThrownBy(() -> rooms.restore(file(40), MANY)).hasMessage("unavailable");
            rooms.tick();
        }
        assertThat(Garden.kept(garden.log())).isEqualTo(61);
    }

    @Test
    void when_memory_is_short_unentered_imports_go_first_and_entirely() {
        Rooms rooms = shortOf(600_000);
        Room garden = rooms.create(Title.NONE, FEW);
        Room brought = rooms.restore(file(40), MANY);
        arrives(garden, "Ada");
        for (int i = 0; i < 200; i++) garden.say("Ada", UUID.randomUUID(), "x".repeat(1000));
        clock.goesOn(Duration.ofSeconds(1));
        rooms.tick();
        assertThat(rooms.all()).doesNotContain(brought);
        assertThat(Garden.kept(garden.log())).isEqualTo(201);
    }

    @Test
    void when_memory_is_short_the_heaviest_founder_gives_and_rooms_in_use_keep_their_newest_messages() {
        Rooms rooms = shortOf(600_000);
        Room garden = rooms.create(Title.NONE, FEW);
        arrives(garden, "Grace");
        for (int i = 0; i < 40; i++) garden.say("Grace", UUID.randomUUID(), "x".repeat(600));
        List<Room> many = IntStream.range(0, 5)
                .mapToObj(i -> rooms.create(Title.NONE, MANY))
                .toList();
        for (Room room : many) {
            arrives(room, "Ada");
            for (int i = 0; i < 60; i++) room.say("Ada", UUID.randomUUID(), "x".repeat(600));
        }
        rooms.tick();
        assertThat(Garden.kept(garden.log())).isEqualTo(41);
        assertThat(many).extracting(room -> Garden.kept(room.log())).anyMatch(kept -> kept < 60);
        assertThat(rooms.all()).hasSize(6);
    }

    @Test
    void a_room_found_while_it_is_recreated_is_the_new_one() throws Exception {
        Rooms rooms = rooms(Map.of());
        RoomCode code = new RoomCode("K7QM4T2X");
        AtomicBoolean over = new AtomicBoolean();
        Thread finder = new Thread(() -> {
            while (!over.get()) rooms.find(code);
        });
        finder.start();
        try {
            for (int i = 0; i < 3000; i++) {
                Room garden = rooms.create(code, Title.NONE, FEW);
                clock.goesOn(Duration.ofHours(1));
                rooms.tick();
                assertThatThrownBy(() -> garden.join("Ada", PersonName.of("Ada", 32)))
                        .hasMessage("no-such-room");
                Room again = rooms.create(code, Title.NONE, FEW);
                assertThat(rooms.find(code)).containsSame(again);
                again.join("Ada", PersonName.of("Ada", 32));
                clock.goesOn(Duration.ofHours(1));
                rooms.tick();
                assertThat(rooms.find(code)).isEmpty();
            }
        } finally {
            over.set(true);
            finder.join();
        }
    }

    @Test
    void when_memory_is_short_the_heaviest_rooms_give_first() {
        double share = 300_000.0 / Runtime.getRuntime().maxMemory();
        Rooms rooms = rooms(Map.of("parley.log.heapShare", Double.toString(share), "parley.posts.burst", "10000"));
        Room idle = rooms.create(Title.NONE);
        Room busy = rooms.create(Title.NONE);
        arrives(idle, "Ada");
        arrives(busy, "Grace");
        for (int i = 0; i < 50; i++) idle.say("Ada", UUID.randomUUID(), "x".repeat(1000));
        clock.goesOn(Duration.ofMinutes(1));
        for (int i = 0; i < 75; i++) busy.say("Grace", UUID.randomUUID(), "x".repeat(1000));
        rooms.tick();
        assertThat(Garden.kept(idle.log())).isEqualTo(51);
        assertThat(Garden.kept(busy.log())).isLessThan(76);
    }
}
