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
 * Everything this node asks of Redis, in the order in which it was asked, over one connection: what gathers while a batch is
 * on its way is the next batch.
 *
 * <p>Threads: any may ask; one sends. No thread waits longer than the time for an answer, and what is begun without waiting
 * has come to its end after twice that time, for it may be the next batch. Only so many wait at once: the next is refused
 * without waiting, so a Redis that is away holds up no more threads than that.
 */
public final class ScriptQueue implements AutoCloseable {
    private static final int BATCH = 128;

    private final BlockingQueue<ScriptCall> queue = new LinkedBlockingQueue<>();
    private final Semaphore places;
    private final Semaphore underWay;
    private final long answerMillis;
    private final Link link;
    private final String name;
    private volatile boolean closed;

    /** @param name before every key */
    public ScriptQueue(Link link, String name, RedisCallSettings limits) {
        this.link = link;
        this.name = name;
        this.places = new Semaphore(limits.maxBlockedCallers());
        this.underWay = new Semaphore(limits.maxInFlight());
        this.answerMillis = limits.answerTime().toMillis();
    }

    /** As {@link #tell} and {@link #await}. */
    public Answer ask(Script script, Arguments arguments) {
        return await(tell(script, arguments));
    }

    /** As {@link #tell}, for what somebody waits for. @throws Refused {@link Refusal#UNAVAILABLE} if too many are under way */
    CompletableFuture<Answer> begin(Script script, Arguments arguments) {
        if (!underWay.tryAcquire()) throw new Refused(Refusal.UNAVAILABLE);
        return tell(script, arguments).whenComplete((answer, failed) -> underWay.release());
    }

    /** Does not wait. What comes of it, or that it failed, is in the future. */
    CompletableFuture<Answer> tell(Script script, Arguments arguments) {
        ScriptCall call = ScriptCall.of(script, name, arguments);
        if (closed) call.answer().cancel(false);
        else queue.add(call);
        return call.answer();
    }

    /**
     * Waits for the answer.
     *
     * @throws Refused {@link Refusal#UNAVAILABLE} if there is none in time; whether it was done is not known then
     */
    Answer await(CompletableFuture<Answer> answer) {
        boolean place = places.tryAcquire();
        try {
            if (!place) throw new Refused(Refusal.UNAVAILABLE);
            return answer.get(answerMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException away) {
            throw new Refused(Refusal.UNAVAILABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.UNAVAILABLE);
        } finally {
            // Nobody waits for it any more: if it was not sent yet, it need not be.
            answer.cancel(false);
            if (place) places.release();
        }
    }

    /** Sends, over a connection of this thread's own: one that was replaced shares nothing with the next. */
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

    /** What was asked is still sent. */
    @Override
    public void close() {
        closed = true;
        // Wakes the sending thread.
        queue.add(ScriptCall.nothing());
    }
}
