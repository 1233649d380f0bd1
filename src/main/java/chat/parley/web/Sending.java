package chat.parley.web;

import chat.parley.limits.Reservation;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends an answer part by part, whenever the client accepts more, within a time limit. */
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
     * Ends an answer that took too long. Liberty drops the unsent rest. WildFly 39.0.1 keeps it until the client reads
     * it or its own time-out ends it, so on WildFly it counts until then.
     */
    void late() {
        late = true;
        if (cutsOff) end();
    }

    /** Ends the answer, sent or not. */
    void end() {
        if (!over.compareAndSet(false, true)) return;
        held.giveBack();
        callOff.run();
        request.complete();
    }

    /** @param callOff called when the answer has ended */
    void callOff(Runnable callOff) {
        this.callOff = callOff;
    }
}
