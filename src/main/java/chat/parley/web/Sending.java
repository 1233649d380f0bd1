package chat.parley.web;

import chat.parley.limits.Reservation;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer on its way: part by part, whenever the client takes more, and no longer than it may take. */
final class Sending implements WriteListener {
    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Iterator<byte[]> parts;
    private final Reservation held;
    private final AtomicBoolean over = new AtomicBoolean();
    private final boolean cutsOff;
    private volatile boolean late;
    private volatile Runnable callOff = () -> {};

    Sending(AsyncContext request, ServletOutputStream out, Iterator<byte[]> parts, Reservation held) {
        this.request = request;
        this.out = out;
        this.parts = parts;
        this.held = held;
        this.cutsOff = ServerKind.of(out).dropsUnsent();
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!over.get() && out.isReady()) {
            if (!late && parts.hasNext()) out.write(parts.next());
            else end();
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    /**
     * It took too long. Liberty drops what it has not sent; WildFly 39.0.1 keeps that until the client takes it or a time-out
     * of its own ends it, so there it counts until then.
     */
    void late() {
        late = true;
        if (cutsOff) end();
    }

    /** Ends it, sent or not. */
    void end() {
        if (!over.compareAndSet(false, true)) return;
        held.giveBack();
        callOff.run();
        request.complete();
    }

    /** @param callOff called when it is over */
    void callOff(Runnable callOff) {
        this.callOff = callOff;
    }
}
