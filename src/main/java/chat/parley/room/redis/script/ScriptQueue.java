package chat.parley.room.redis.script;

import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Loop;
import chat.parley.settings.RedisCallSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Queue of all script calls of this node, sent in order over one connection. Calls that arrive while a batch is in
 * flight form the next batch.
 *
 * <p>Threads: any thread may call; one thread sends. No thread waits longer than the time-out for an answer. A call
 * that nobody waits for completes within twice that time, because it may belong to the next batch. Only a limited
 * number of threads may wait at once; the next is refused at once, so an unavailable Redis blocks no more threads than
 * that.
 */
public final class ScriptQueue implements AutoCloseable {
    private static final int BATCH = 128;

    private final BlockingQueue<ScriptCall> queue = new LinkedBlockingQueue<>();
    private final Semaphore callers;
    private final Semaphore inFlight;
    private final long answerMillis;
    private final Link link;
    private final String name;
    private volatile boolean closed;

    /** @param name the prefix of every key */
    public ScriptQueue(Link link, String name, RedisCallSettings limits) {
        this.link = link;
        this.name = name;
        this.callers = new Semaphore(limits.maxBlockedCallers());
        this.inFlight = new Semaphore(limits.maxInFlight());
        this.answerMillis = limits.answerTime().toMillis();
    }

    /** Starts a script as {@link #tell} does, and waits as {@link #await} does. */
    public Answer ask(Script script, Arguments arguments) {
        return await(tell(script, arguments));
    }

    /**
     * Starts a script as {@link #tell} does, for a call whose result somebody expects.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if too many are in flight
     */
    CompletableFuture<Answer> begin(Script script, Arguments arguments) {
        if (!inFlight.tryAcquire()) throw new Refused(Refusal.UNAVAILABLE);
        return tell(script, arguments).whenComplete((answer, failed) -> inFlight.release());
    }

    /** Starts a script and does not wait. The future holds the result or the failure. */
    CompletableFuture<Answer> tell(Script script, Arguments arguments) {
        ScriptCall call = ScriptCall.of(script, name, arguments);
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
        boolean place = callers.tryAcquire();
        try {
            if (!place) throw new Refused(Refusal.UNAVAILABLE);
            return answer.get(answerMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException away) {
            throw new Refused(Refusal.UNAVAILABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.UNAVAILABLE);
        } finally {
            // Nobody waits any longer, so a call that was not sent yet is dropped.
            answer.cancel(false);
            if (place) callers.release();
        }
    }

    /**
     * Sends calls, over a connection that only this thread uses: a thread that was replaced shares nothing with its
     * successor.
     */
    public void run(Loop.Turn turn) {
        List<ScriptCall> batch = new ArrayList<>(BATCH);
        try (ScriptPipeline batches = new ScriptPipeline(link, () -> closed || turn.isCurrent())) {
            while (closed ? !queue.isEmpty() : turn.isCurrent()) {
                gather(batch, turn);
                batch.removeIf(call -> call.answer().isDone());
                if (!batch.isEmpty() && !batches.send(batch)) queue.removeIf(ScriptPipeline::fail);
                batch.clear();
            }
        }
    }

    private void gather(List<ScriptCall> batch, Loop.Turn turn) {
        try {
            ScriptCall first = queue.poll(answerMillis, TimeUnit.MILLISECONDS);
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
        queue.add(ScriptCall.none());
    }
}
