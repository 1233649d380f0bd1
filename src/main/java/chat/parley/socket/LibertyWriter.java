package chat.parley.socket;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Writes the frames of one session of Open Liberty to its socket on the calling thread, which never waits: what the
 * socket does not accept at once, Liberty writes later. The API's own asynchronous send would take two more threads for
 * each frame ({@code MessageWriter.WriteMessageASync} forces it to queue).
 *
 * <p>Threads: any, one send at a time. Errors: a failed write is the send's failure.
 */
final class LibertyWriter {
    private final LibertyParts parts;
    private final Object link;
    private final Object context;
    private final Object callback;
    private Object buffer;
    private Consumer<Throwable> done;

    LibertyWriter(LibertyParts parts, Object link, Object context) {
        this.parts = parts;
        this.link = link;
        this.context = context;
        Class<?> type = parts.callback();
        this.callback = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::called);
    }

    /**
     * Sends a frame, as {@link Transport#send} does. Returns false, having done nothing, while Liberty writes a frame
     * of its own, such as a pong, or is closing.
     */
    boolean send(Frame frame, Consumer<Throwable> whenDone) {
        ByteBuffer bytes = frame.encoded();
        if (!parts.begin(link)) return false;
        done = whenDone;
        try {
            buffer = parts.buffer(link, bytes);
            if (parts.write(context, buffer, callback)) ended(null);
        } catch (IllegalStateException gone) {
            ended(gone);
        }
        return true;
    }

    private void ended(Throwable failure) {
        Consumer<Throwable> sender = done;
        // An idle connection must not keep its last frame.
        done = null;
        if (buffer != null) parts.release(context, buffer);
        buffer = null;
        parts.end(link);
        sender.accept(failure);
    }

    /** Liberty calls {@code complete} or {@code error} when it has written the rest, or could not. */
    private Object called(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "complete" -> wrote(null);
            case "error" -> wrote((IOException) arguments[2]);
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "LibertyWriter";
        };
    }

    private Object wrote(IOException failure) {
        ended(failure);
        return null;
    }
}
