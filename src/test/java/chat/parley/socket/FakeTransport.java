package chat.parley.socket;

import chat.parley.wire.Closing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A WebSocket whose peer reads when a test says so. It detects a second send while one is in progress. */
final class FakeTransport implements Transport {
    enum Reading {
        AT_ONCE,
        WHEN_TOLD
    }

    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<Closing> closings = new CopyOnWriteArrayList<>();
    final AtomicInteger onTheWay = new AtomicInteger();
    volatile boolean overlapped;
    /** Thrown by each send; null if none is. */
    volatile Error error;

    private final Reading reading;
    private final List<Consumer<Throwable>> waiting = new ArrayList<>();

    FakeTransport(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void send(Frame frame, Consumer<Throwable> done) {
        if (error != null) throw error;
        begin(frame.text());
        if (reading == Reading.AT_ONCE) over(done, null);
        else keep(done);
    }

    @Override
    public void ended() {}

    @Override
    public void close(Closing closing) {
        closings.add(closing);
    }

    /** Makes the peer read the current send; returns whether there was one. */
    boolean reads() {
        return ends(null);
    }

    boolean fails() {
        return ends(new IOException("the peer went away"));
    }

    private boolean ends(Throwable failure) {
        Consumer<Throwable> done;
        synchronized (waiting) {
            if (waiting.isEmpty()) return false;
            done = waiting.remove(0);
        }
        over(done, failure);
        return true;
    }

    private void begin(String text) {
        if (onTheWay.incrementAndGet() > 1) overlapped = true;
        sent.add(text);
    }

    private void keep(Consumer<Throwable> done) {
        synchronized (waiting) {
            waiting.add(done);
        }
    }

    private void over(Consumer<Throwable> done, Throwable failure) {
        onTheWay.decrementAndGet();
        done.accept(failure);
    }
}
