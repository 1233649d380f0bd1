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

/** Sends calls in batches and completes the answer of each. One thread uses it. */
final class ScriptPipeline implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScriptPipeline.class.getName());

    /** Limit of the reasons that are logged during one outage. */
    private static final int MAX_REASONS = 8;

    private final Link link;
    private final BooleanSupplier running;
    private Jedis redis;
    /** Reasons of the present outage; empty while Redis is available. */
    private final Set<String> reasons = new HashSet<>();

    private boolean full;

    /** @param running asked between the steps; a thread that was replaced sends nothing more */
    ScriptPipeline(Link link, BooleanSupplier running) {
        this.link = link;
        this.running = running;
    }

    /** Sends the calls, and returns whether Redis answered. If not, every call has failed. */
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
            warnOnce(refused);
            call.answer().completeExceptionally(refused);
        }
    }

    /** Warns once for each period in which Redis is full, because a full Redis refuses everything. */
    private void warnOnce(JedisDataException refused) {
        if (!full) LOG.log(Level.WARNING, "Redis refused: {0}", refused.getMessage());
        full = true;
    }

    /**
     * Warns once for each reason: the reason for losing the connection is seldom the reason for not getting it back.
     */
    private void lost(JedisException why) {
        boolean news = reasons.size() < MAX_REASONS && reasons.add(String.valueOf(why.getMessage()));
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
