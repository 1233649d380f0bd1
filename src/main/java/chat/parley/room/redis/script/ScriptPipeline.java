package chat.parley.room.redis.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Sends calls together and gives each its answer. Used by one thread. */
final class ScriptPipeline implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScriptPipeline.class.getName());

    /** What is warned of while Redis is away once. */
    private static final int MOST_REASONS = 8;

    private final Link link;
    private final BooleanSupplier running;
    private Jedis redis;
    /** Why it is away; empty while it is not. */
    private final Set<String> reasons = new HashSet<>();

    private boolean full;

    /** @param running asked between the steps; a thread that was replaced sends nothing more */
    ScriptPipeline(Link link, BooleanSupplier running) {
        this.link = link;
        this.running = running;
    }

    /** Whether Redis answered; if not, every call has failed. */
    boolean send(List<ScriptCall> calls) {
        try {
            if (redis == null) connect();
            check();
            exchange(calls);
            return true;
        } catch (JedisException failed) {
            lost(failed);
            calls.forEach(ScriptPipeline::fail);
            return false;
        }
    }

    static boolean fail(ScriptCall call) {
        return call.answer().completeExceptionally(new JedisException("Redis is away"));
    }

    private void connect() {
        redis = link.connect();
        for (Script script : Script.values()) load(script);
        if (!reasons.isEmpty()) LOG.info("Redis is back");
        reasons.clear();
    }

    private void load(Script script) {
        check();
        redis.scriptLoad(script.text());
    }

    private void check() {
        if (!running.getAsBoolean()) throw new JedisException("This thread was replaced");
    }

    private void exchange(List<ScriptCall> calls) {
        try (Pipeline pipeline = redis.pipelined()) {
            List<Response<Object>> answers =
                    calls.stream().map(call -> call.send(pipeline)).toList();
            pipeline.sync();
            for (int i = 0; i < calls.size(); i++) settle(calls.get(i), answers.get(i));
        }
    }

    private void settle(ScriptCall call, Response<Object> answer) {
        try {
            call.answer().complete(new Answer(answer.get()));
            full = false;
        } catch (JedisNoScriptException flushed) {
            call.sendAgain(redis);
        } catch (JedisDataException refused) {
            complain(refused);
            call.answer().completeExceptionally(refused);
        }
    }

    /** Once for each time it happens: a Redis that is full refuses everything. */
    private void complain(JedisDataException refused) {
        if (!full) LOG.log(Level.WARNING, "Redis refused: {0}", refused.getMessage());
        full = true;
    }

    /** Each reason once: that it went is seldom why it does not come back. */
    private void lost(JedisException why) {
        boolean news = reasons.size() < MOST_REASONS && reasons.add(String.valueOf(why.getMessage()));
        if (news) LOG.log(Level.WARNING, "Redis is away: {0}", why.getMessage());
        close();
    }

    @Override
    public void close() {
        try {
            if (redis != null) redis.close();
        } catch (JedisException gone) {
            LOG.log(Level.FINE, "The connection to Redis is gone", gone);
        }
        redis = null;
    }
}
