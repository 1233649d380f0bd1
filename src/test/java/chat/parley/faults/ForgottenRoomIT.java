package chat.parley.faults;

import chat.parley.testkit.Chatter;
import chat.parley.testkit.Party;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that Redis is unavailable when this server releases a room that nobody uses here any more. */
@Tag("readme")
class ForgottenRoomIT {
    /** More beats than pass before the room is released. */
    private static final int BEATS = 8;

    private KeptRedis redis;
    private Node north;
    private Party party;

    @BeforeEach
    void a_server_that_soon_forgets_what_it_can_find_again() {
        redis = new KeptRedis();
        Map<String, String> settings = new HashMap<>(redis.settings());
        settings.put("parley.redis.evictAfter", "2s");
        settings.put("parley.live.pingInterval", "1s");
        north = new Node("forgetful", OwnServer.freePort(), settings).isUp();
        party = Party.at(north.address());
    }

    @AfterEach
    void everybody_goes() {
        party.close();
        north.close();
        redis.close();
    }

    @Test
    void beats_continue_during_a_redis_outage_although_a_room_was_forgotten() {
        Chatter ada = party.also(north.visitedBy("Ada")).creates("Garden");
        Chatter linus = party.also(north.visitedBy("Linus")).creates("Shed");
        linus.seesPosted(linus.says("Nobody here."));
        linus.leaves();
        redis.kill();

        int before = beats(ada);
        ada.await("beats", heard -> heard.frames("beat").size() >= before + BEATS);
    }

    private static int beats(Chatter who) {
        return who.diary().frames("beat").size();
    }
}
