package chat.parley.room.redis.script;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;

/** What is sent to Redis as one call of a script: one call, or messages that are appended together. */
sealed interface Request permits OneCall, SayRequest {
    Script script();

    List<String> keys();

    /** Returns the argument of the script, as JSON. */
    String json();

    /** Returns the calls that wait for this request. */
    List<? extends ScriptCall> calls();

    /** Completes the calls with the answer of the script. */
    void complete(Object answer);

    default Response<Object> send(Pipeline pipeline) {
        return pipeline.evalsha(script().sha(), keys(), List.of(json()));
    }

    /** Runs the script again after Redis has lost it. */
    default void sendAgain(Jedis redis) {
        redis.scriptLoad(script().text());
        complete(redis.evalsha(script().sha(), keys(), List.of(json())));
    }
}
