package chat.parley.room.redis.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * Sends calls in batches and completes the answer of each. Calls that a Redis Cluster did not run because their bucket is
 * moving are repeated in their order. One thread uses it.
 */
final class ScriptPipeline implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScriptPipeline.class.getName());

    /** Limit of the reasons that are logged during one outage. */
    private static final int MAX_REASONS = 8;

    private final Line line;
    private final long answerNanos;
    private final BooleanSupplier running;
    private Jedis redis;
    private boolean moved;
    /** Reasons of the present outage; empty while Redis is available. */
    private final Set<String> reasons = new HashSet<>();

    private boolean full;

    /**
     * @param answerNanos after which a call that cannot be sent fails
     * @param running asked between the steps; a thread that was replaced sends nothing more
     */
    ScriptPipeline(Line line, long answerNanos, BooleanSupplier running) {
        this.line = line;
        this.answerNanos = answerNanos;
        this.running = running;
    }

    /** Sends the calls, and returns whether Redis answered. If not, every call has failed. */
    boolean send(List<ScriptCall> calls) {
        List<ScriptCall> left = calls;
        try {
            while (!left.isEmpty()) {
                prepare();
                left = exchange(left);
                if (!left.isEmpty()) left = afterPause(left);
            }
            return true;
        } catch (JedisException failed) {
            lost(failed);
            calls.forEach(ScriptPipeline::fail);
            return false;
        }
    }

    private void prepare() {
        if (moved) close();
        moved = false;
        if (redis == null) connect();
        else if (!line.admission().isGranted()) line.admit(redis);
        check();
    }

    /** Returns those calls that somebody may still wait for. */
    private List<ScriptCall> afterPause(List<ScriptCall> left) {
        if (!moved) LockSupport.parkNanos(line.pauseNanos());
        long now = System.nanoTime();
        left.stream().filter(call -> now - call.since() > answerNanos).forEach(ScriptPipeline::fail);
        return left.stream().filter(call -> !call.answer().isDone()).toList();
    }

    static boolean fail(ScriptCall call) {
        return call.answer().completeExceptionally(new JedisException("Redis is away"));
    }

    private void connect() {
        redis = line.connect();
        line.admit(redis);
        for (Script script : Script.values()) load(script);
        if (!reasons.isEmpty()) LOG.log(Level.INFO, "Redis is back{0}", line.place());
        reasons.clear();
    }

    private void load(Script script) {
        check();
        redis.scriptLoad(script.text());
    }

    private void check() {
        if (!running.getAsBoolean()) throw new JedisException("This thread was replaced");
    }

    /** Returns the calls that Redis did not run because their bucket is moving. */
    private List<ScriptCall> exchange(List<ScriptCall> calls) {
        List<ScriptCall> moving = new ArrayList<>();
        List<Request> requests = Requests.of(calls);
        try (Pipeline pipeline = redis.pipelined()) {
            List<Response<Object>> answers =
                    requests.stream().map(request -> request.send(pipeline)).toList();
            pipeline.sync();
            for (int i = 0; i < requests.size(); i++) {
                if (!settle(requests.get(i), answers.get(i)))
                    moving.addAll(requests.get(i).calls());
            }
        }
        return moving;
    }

    private boolean settle(Request request, Response<Object> answer) {
        try {
            request.complete(answer.get());
            full = false;
        } catch (JedisNoScriptException flushed) {
            request.sendAgain(redis);
        } catch (JedisDataException refused) {
            return !repeats(refused) && refuse(request, refused);
        }
        return true;
    }

    private boolean repeats(JedisDataException refused) {
        moved |= refused instanceof JedisMovedDataException;
        return line.isMoving(refused);
    }

    private boolean refuse(Request request, JedisDataException refused) {
        warnOnce(refused);
        request.calls().forEach(call -> call.answer().completeExceptionally(refused));
        return true;
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
        boolean news = !(why instanceof NotAdmitted)
                && reasons.size() < MAX_REASONS
                && reasons.add(String.valueOf(why.getMessage()));
        if (news) LOG.log(Level.WARNING, "Redis is away: {0}", why.getMessage() + line.place());
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
