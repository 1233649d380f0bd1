package chat.parley.socket;

import chat.parley.wire.Closing;
import jakarta.websocket.Session;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Transport of a session of Open Liberty 26.0.0.5, whose end waits for a send, and whose leftovers are freed. A frame
 * is written by a {@link LibertyWriter}, unless there is none or Liberty is just answering a ping. Then the API sends
 * it, which waits for that answer without a time-out ({@code WsocConnLink.okToWrite}), and the answer waits for the
 * client to read. Such a send therefore runs on a thread that may be blocked.
 *
 * <p>Threads and errors: as {@link Transport}. A send that {@code senders} reject, because the application stops, has
 * failed.
 */
final class LibertyTransport implements Transport {
    private final Session session;
    private final SessionTransport plain;
    private final Executor senders;
    private final Leftovers leftovers;
    private final LibertyWriter writer;

    /** Sends in flight; one that the API accepts is counted twice: until it was accepted, and until it is done. */
    private final AtomicInteger underWay = new AtomicInteger();

    private final AtomicBoolean ending = new AtomicBoolean();

    /** One send: both the task that hands it over and the callback for its completion, in a single object. */
    private final class Send implements Runnable, Consumer<Throwable> {
        private final Frame frame;
        private final Consumer<Throwable> done;

        Send(Frame frame, Consumer<Throwable> done) {
            this.frame = frame;
            this.done = done;
        }

        /** Writes the frame now; returns false if that is not possible. */
        boolean now() {
            boolean begun = false;
            underWay.incrementAndGet();
            try {
                begun = writer.send(frame, this);
                return begun;
            } finally {
                if (!begun) underWay.decrementAndGet();
            }
        }

        @Override
        public void run() {
            underWay.addAndGet(2);
            try {
                plain.send(frame, this);
            } finally {
                underWay.decrementAndGet();
            }
        }

        @Override
        public void accept(Throwable failure) {
            underWay.decrementAndGet();
            done.accept(failure);
        }
    }

    /**
     * @param writer the session's writer; null if there is none
     * @param senders threads that a client may block
     * @param leftovers notified when the session ends
     */
    LibertyTransport(Session session, LibertyWriter writer, Executor senders, Leftovers leftovers) {
        this.session = session;
        this.plain = new SessionTransport(session);
        this.writer = writer;
        this.senders = senders;
        this.leftovers = leftovers;
    }

    @Override
    public void send(Frame frame, Consumer<Throwable> done) {
        Send send = new Send(frame, done);
        if (writer != null && send.now()) return;
        try {
            senders.execute(send);
        } catch (RejectedExecutionException stopped) {
            done.accept(stopped);
        }
    }

    @Override
    public void close(Closing closing) {
        ending();
        plain.close(closing);
    }

    /**
     * Waits for a send in flight. Liberty writes a close frame after {@code onClose}, even beside such a send ({@code
     * WsocConnLink.close}), where one takes the buffer of the other. It then throws before it closes the socket, which
     * stays in CLOSE_WAIT for good.
     */
    @Override
    public void ended() {
        plain.ended();
        ending();
        Waits.forSend(() -> underWay.get() <= 0, 0);
    }

    /** Schedules the release of what Liberty may still hold of the session. */
    private void ending() {
        if (ending.compareAndSet(false, true)) leftovers.ends(session);
    }
}
