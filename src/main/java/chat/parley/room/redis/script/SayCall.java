package chat.parley.room.redis.script;

import java.util.concurrent.CompletableFuture;

/**
 * A message that waits to be appended, perhaps together with others.
 *
 * @param scripts of the room in the life in which it is appended
 * @param draft the key of its draft in Redis
 * @param json the message
 */
record SayCall(RoomScripts scripts, String draft, String json, CompletableFuture<Answer> answer, long since)
        implements ScriptCall {
    static SayCall of(RoomScripts scripts, String draft, Arguments message) {
        return new SayCall(scripts, draft, message.json(), new CompletableFuture<>(), System.nanoTime());
    }

    @Override
    public String room() {
        return scripts.keys().get(0);
    }
}
