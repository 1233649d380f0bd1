package chat.parley.gate;

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
    private final Held held;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Runnable callOff = () -> {};

    Sending(AsyncContext request, ServletOutputStream out, Iterator<byte[]> parts, Held held) {
        this.request = request;
        this.out = out;
        this.parts = parts;
        this.held = held;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!over.get() && out.isReady()) {
            if (parts.hasNext()) out.write(parts.next());
            else end();
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
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
