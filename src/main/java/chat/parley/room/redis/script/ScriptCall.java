package chat.parley.room.redis.script;

import java.util.concurrent.CompletableFuture;

/** A call that waits to be sent, with its future answer. */
sealed interface ScriptCall permits OneCall, SayCall {
    CompletableFuture<Answer> answer();

    /** Returns when it was made, in nanoseconds. */
    long since();

    /** Returns the key of the room that it acts on; empty if it may act on any. */
    String room();
}
