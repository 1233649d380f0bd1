package chat.parley.room.redis;

import chat.parley.room.RoomParts;
import chat.parley.room.redis.script.Bucket;
import chat.parley.room.redis.script.RoomScripts;

/** A room as this node holds it: its public parts, and the objects that keep them up to date. */
record RedisRoom(RoomParts parts, Replica replica, Presence presence, RoomScripts scripts) {
    Bucket bucket() {
        return scripts.bucket();
    }

    String epoch() {
        return parts.log().epoch();
    }
}
