package chat.parley.room.redis.script;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;

/** A call of a script, with its future answer. */
record ScriptCall(Script script, List<String> keys, List<String> args, CompletableFuture<Answer> answer) {
    /** @param name the name of the data set */
    static ScriptCall of(Script script, String name, Arguments arguments) {
        return new ScriptCall(
                script, script.keys(name, arguments), List.of(arguments.json()), new CompletableFuture<>());
    }

    /** Returns a call that is not sent. */
    static ScriptCall none() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answer.cancel(false);
        return new ScriptCall(Script.TIMERS, List.of(), List.of(), answer);
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
