package chat.parley.room.redis;

import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.RoomScripts;

/** What this node has of a room: its parts, as the seams show them, and what keeps them true. */
record RedisRoom(RoomParts parts, Replica replica, Presence presence, RoomScripts scripts) {
    String epoch() {
        return parts.log().epoch();
    }
}
