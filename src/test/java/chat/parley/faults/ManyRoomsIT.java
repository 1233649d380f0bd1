package chat.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.Answer;
import chat.parley.testkit.Json;
import chat.parley.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyRoomsIT extends Faults {
    private static final int ROOMS = Integer.getInteger("faults.rooms", 12_000);
    private static final int MOST = 2_000;
    private static final int PEOPLE = 8;

    private int full;

    @Test
    void empty_rooms_make_way_for_new_ones_and_leave_nothing_behind() {
        serves(Map.of(
                "parley.room.rooms", Integer.toString(MOST),
                "parley.room.founderShare", "1",
                "parley.room.idle", "1s",
                "parley.live.grace", "0.5s",
                "parley.live.joinTimeout", "1s"));
        List<Visitor> people = Stream.generate(() -> Visitor.at(server.address()))
                .limit(PEOPLE)
                .toList();
        comeAndGo(people, MOST);
        awaitNoRooms();
        Vitals before = server.vitals();
        full = 0;

        long began = System.nanoTime();
        comeAndGo(people, ROOMS);
        double seconds = millisSince(began) / 1000.0;
        awaitNoRooms();
        Vitals after = isBackAt(before);

        assertThat(ROOMS).isGreaterThan(5 * MOST);
        Figures.tell(
                "F32",
                "%d rooms made, joined and left in %.0f s where at most %d may be (%d times full); before: %s; after: %s",
                ROOMS,
                seconds,
                MOST,
                full,
                before,
                after);
    }

    private void awaitNoRooms() {
        until("no room is left", Duration.ofSeconds(60), () -> rooms() == 0);
    }

    private long rooms() {
        return Vitals.instances(server.tells("GC.class_histogram"), "chat.parley.room.Room");
    }

    private void comeAndGo(List<Visitor> people, int rooms) {
        int each = rooms / people.size();
        people.parallelStream().forEach(visitor -> IntStream.range(0, each).forEach(i -> comesAndGoes(visitor)));
    }

    private void comesAndGoes(Visitor visitor) {
        String code = room(visitor);
        Json named = Json.empty().with("name", "Ada");
        assertThat(visitor.post("api/rooms/" + code + "/members", named).status())
                .isEqualTo(201);
        assertThat(visitor.delete("api/rooms/" + code + "/me").status()).isEqualTo(204);
    }

    /** Creates a room as soon as there is space for one. */
    private String room(Visitor visitor) {
        Answer[] answer = new Answer[1];
        until("there is place for a room", Duration.ofSeconds(30), () -> {
            answer[0] = visitor.post("api/rooms", Json.empty().with("title", "Garden"));
            if (answer[0].code().equals("rooms-full")) wasFull();
            return answer[0].status() == 201;
        });
        return answer[0].json().text("code");
    }

    private synchronized void wasFull() {
        full++;
    }
}
