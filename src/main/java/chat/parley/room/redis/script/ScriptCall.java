package chat.parley.room.redis.script;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A script to be run, and its answer to come. */
record ScriptCall(Script script, List<String> keys, List<String> args, CompletableFuture<Object> answer) {
    ScriptCall(Script script, List<String> keys, List<String> args) {
        this(script, keys, args, new CompletableFuture<>());
    }
}
