package chat.parley.room.redis.script;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Queue of script calls of this node to one Redis, sent in order over one connection. Calls that arrive while a batch is
 * in flight form the next batch.
 *
 * <p>Threads: any thread may call; one thread sends. No thread waits longer than the time-out for an answer. A call
 * that nobody waits for completes within twice that time, because it may belong to the next batch. Only a limited
 * number of threads may wait at once; the next is refused at once, so an unavailable Redis blocks no more threads than
 * that.
 */
final class ScriptQueue implements AutoCloseable {
    private static final int BATCH = 128;

    private final BlockingQueue<ScriptCall> queue = new LinkedBlockingQueue<>();
    private final CallLimits limits;
    private final Line line;
    private volatile boolean closed;
    private volatile boolean away;

    ScriptQueue(Line line, CallLimits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** Returns the address of the Redis if it did not answer when it was last asked. */
    Optional<String> away() {
        return away && !line.admission().isRefused() ? Optional.of(line.address()) : Optional.empty();
    }

    /**
     * Starts a call as {@link #tell} does, whose result somebody expects.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if too many are in flight
     */
    CompletableFuture<Answer> begin(ScriptCall call) {
        if (!limits.inFlight().tryAcquire()) throw new Refused(Refusal.UNAVAILABLE);
        return tell(call).whenComplete((answer, failed) -> limits.inFlight().release());
    }

    /** Starts a call and does not wait. The future holds the result or the failure. */
    CompletableFuture<Answer> tell(ScriptCall call) {
        if (closed) call.answer().cancel(false);
        else queue.add(call);
        return call.answer();
    }

    /**
     * Waits for the answer.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if there is none in time; whether the script ran is then unknown
     */
    Answer await(CompletableFuture<Answer> answer) {
        boolean place = limits.callers().tryAcquire();
        try {
            if (!place) throw new Refused(Refusal.UNAVAILABLE);
            return answer.get(limits.answerMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException away) {
            throw new Refused(Refusal.UNAVAILABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.UNAVAILABLE);
        } finally {
            // Nobody waits any longer, so a call that was not sent yet is dropped.
            answer.cancel(false);
            if (place) limits.callers().release();
        }
    }

    /**
     * Sends calls, over a connection that only this thread uses: a thread that was replaced shares nothing with its
     * successor.
     */
    void run(Loop.Turn turn) {
        List<ScriptCall> batch = new ArrayList<>(BATCH);
        long answerNanos = TimeUnit.MILLISECONDS.toNanos(limits.answerMillis());
        try (ScriptPipeline batches = new ScriptPipeline(line, answerNanos, () -> closed || turn.isCurrent())) {
            while (closed ? !queue.isEmpty() : turn.isCurrent()) {
                gather(batch, turn);
                batch.removeIf(call -> call.answer().isDone());
                if (!batch.isEmpty()) send(batch, batches);
                batch.clear();
            }
        }
    }

    private void send(List<ScriptCall> batch, ScriptPipeline batches) {
        away = !batches.send(batch);
        if (away) queue.removeIf(ScriptPipeline::fail);
    }

    private void gather(List<ScriptCall> batch, Loop.Turn turn) {
        try {
            ScriptCall first = queue.poll(limits.answerMillis(), TimeUnit.MILLISECONDS);
            if (first == null) return;
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
        } catch (InterruptedException stopped) {
            if (turn.isCurrent()) closed = true;
        }
    }

    /** Stops accepting calls; those in the queue are still sent. */
    @Override
    public void close() {
        closed = true;
        // Wakes the sending thread.
        queue.add(OneCall.none());
    }
}
