package chat.parley.room.redis.script;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;

/**
 * A call of a script, with its future answer.
 *
 * @param since when it was made, in nanoseconds
 */
record ScriptCall(Script script, List<String> keys, List<String> args, CompletableFuture<Answer> answer, long since) {
    static ScriptCall of(Script script, List<String> keys, Arguments arguments) {
        return new ScriptCall(script, keys, List.of(arguments.json()), new CompletableFuture<>(), System.nanoTime());
    }

    /** Returns a call that is not sent. */
    static ScriptCall none() {
        ScriptCall none = of(Script.TIMERS, List.of(), new Arguments());
        none.answer().cancel(false);
        return none;
    }

    Response<Object> send(Pipeline pipeline) {
        return pipeline.evalsha(script.sha(), keys, args);
    }

    /** Runs the call again after Redis has lost the script. */
    void sendAgain(Jedis redis) {
        redis.scriptLoad(script.text());
        answer.complete(new Answer(redis.evalsha(script.sha(), keys, args)));
    }
}
