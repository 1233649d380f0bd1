package chat.parley.room.redis;

import chat.parley.room.Kept;
import chat.parley.room.redis.script.Acts;

/** What this node has of a room: its parts, as the seams show them, and what keeps them true. */
record RedisRoom(Kept kept, Copy copy, Presence presence, Acts acts) {
    String epoch() {
        return kept.log().epoch();
    }
}
