package chat.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void a_room_is_brought_back_under_its_code_unless_it_is_there() {
        Rooms rooms = rooms(Map.of());
        RoomCode code = new RoomCode("K7QM4T2X");
        assertThat(rooms.create(code, new Title("Garden"), Founder.SERVER).code())
                .isEqualTo(code);
        assertThatThrownBy(() -> rooms.create(code, new Title("Garden"), Founder.SERVER))
                .hasMessage("code-taken");
    }

    @Test
    void there_are_only_so_many_rooms() {
        Rooms rooms = rooms(Map.of("parley.room.rooms", "2"));
        rooms.create(Title.NONE);
        rooms.create(Title.NONE);
        assertThatThrownBy(() -> rooms.create(Title.NONE)).hasMessage("rooms-full");
    }

    @Test
    void a_room_that_was_empty_for_a_day_is_forgotten_and_one_with_people_is_not() {
        Rooms rooms = rooms(Map.of());
        Room empty = rooms.create(Title.NONE);
        Room lively = rooms.create(Title.NONE);
        Member ada = arrives(lively, "Ada");
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
    void who_follows_is_told_of_every_room_that_comes_and_goes() {
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
    void nobody_can_join_a_room_that_was_just_forgotten() {
        Room room = rooms(Map.of()).create(Title.NONE);
        clock.goesOn(Duration.ofHours(25));
        assertThat(room.close()).isTrue();
        assertThatThrownBy(() -> room.join("Ada", PersonName.of("Ada", 32))).hasMessage("no-such-room");
    }

    @Test
    void when_memory_is_short_the_idlest_rooms_give_first() {
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
        assertThat(idle.log().kept()).isLessThan(30);
        assertThat(busy.log().kept()).isEqualTo(76);
    }
}
