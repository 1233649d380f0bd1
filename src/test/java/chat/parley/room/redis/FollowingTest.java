package chat.parley.room.redis;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.log.Charter;
import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.room.Founder;
import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.Buckets;
import chat.parley.runtime.ByHand;
import chat.parley.runtime.Time;
import chat.parley.settings.Given;
import chat.parley.settings.Settings;
import chat.parley.text.RoomCode;
import chat.parley.text.Title;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a room's bucket is followed, even if the last other room of the bucket goes as this one comes. */
class FollowingTest {
    private static final int ROUNDS = 500;
    private static final RoomCode CODE = new RoomCode("K7QM4T2X");

    /** Nothing listens there: which buckets are followed does not depend on Redis. */
    private final Settings settings = Given.settings(Map.of("parley.redis.url", "redis://127.0.0.1:1"));

    private final Buckets buckets = new Buckets(settings.redis());
    private final LocalRooms localRooms = new LocalRooms(
            buckets,
            settings,
            new Parts(Time.SYSTEM, new Notation(event -> "", fields -> null), new Footprint(settings)));
    private final Following following = new Following(
            buckets, localRooms, new Leases(buckets.first(), "node", 1_000), ByHand.pools(settings.watch()));
    private final AtomicInteger passes = new AtomicInteger();
    private final Thread ending = new Thread(this::endUnused);
    private volatile boolean over;

    private void endUnused() {
        while (!over) {
            following.endUnused();
            passes.incrementAndGet();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        over = true;
        ending.join();
        following.close();
    }

    @Test
    void a_room_that_comes_as_the_last_one_goes_has_a_stream() {
        ending.start();
        for (int i = 0; i < ROUNDS; i++) {
            RoomParts garden = comes("epoch" + i);
            endsTwice();
            assertThat(following.buckets()).as("round %d", i).containsExactly(buckets.of(CODE));
            localRooms.forget(garden);
        }
    }

    private RoomParts comes(String epoch) {
        RoomParts room = localRooms.serve(CODE, Charter.of(Title.NONE), Founder.SERVER, epoch);
        following.begin(buckets.of(CODE));
        return room;
    }

    /** Waits for a whole pass that began after the room came. */
    private void endsTwice() {
        int before = passes.get();
        while (passes.get() < before + 2) Thread.onSpinWait();
    }
}
