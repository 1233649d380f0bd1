package chat.parley.room;

import chat.parley.log.Charter;
import chat.parley.log.Member;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;

/** A room in one store, for the contracts that every store passes ({@link SeamsTest}). */
abstract class RoomContract {
    static final RoomCode CODE = new RoomCode("K7QM4T2X");
    static final Title TITLE = new Title("Garden");

    final Place place;
    Directory directory;
    RoomParts garden;
    Room room;

    RoomContract(Place place) {
        this.place = place;
        begin(Map.of());
    }

    /** Restarts with these settings; the room stays if it is kept outside this server. */
    final void begin(Map<String, String> settings) {
        directory = place.directory(settings);
        garden = directory
                .create(CODE, Charter.of(TITLE), Founder.SERVER)
                .or(() -> directory.find(CODE))
                .orElseThrow();
        room = place.room(garden, settings);
    }

    @AfterEach
    void end() {
        place.close();
    }

    final Member sits(String name) {
        return Visitors.joins(room, name);
    }

    final Arrival arrives(String name) {
        return Visitors.arrives(room, name);
    }

    final List<String> story(long head) {
        return RoomAssertions.story(room, head);
    }

    /** Returns how many of two acts at the same moment succeeded. */
    static int atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            int done = 0;
            for (Future<Boolean> act : both.invokeAll(List.of(one, other))) if (act.get()) done++;
            return done;
        } finally {
            both.shutdown();
        }
    }
}
