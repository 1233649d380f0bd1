package chat.parley.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Frees what Open Liberty 26.0.0.5 may otherwise hold of a session forever when a peer hangs up while the server closes
 * the session. These are the session in the list of open ones ({@code WsocConnLink.outgoingCloseConnection} returns
 * before removing it), the socket, which nobody reads any more, and threads that wait without a time-out to write to it
 * ({@code NioTCPWriteRequestContextImpl.processSyncWriteRequest}, {@code WsocConnLink.waitToClose}). No API does this,
 * so it uses reflection.
 *
 * <p>Threads: one that may wait for seconds. Errors: logged, the first as a warning, because another Liberty may have
 * other names.
 */
final class LibertyLeftovers {
    private static final Logger LOG = Logger.getLogger(LibertyLeftovers.class.getName());
    private static final CloseReason OVER = new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "");
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private interface Step {
        void run() throws ReflectiveOperationException;
    }

    private LibertyLeftovers() {}

    /** Frees the leftovers of an ended session; harmless if there are none. May block for seconds. */
    static void free(Session session) {
        attempt(() -> {
            Object link = value(value(session, "impl"), "connLink");
            attempt(() -> close(link));
            attempt(() -> failWrite(value(value(link, "linkWrite"), "tcpWriteContext")));
            attempt(() -> method(link, "signalNotWriting").invoke(link));
        });
    }

    /**
     * Closes the link. If it is closing already, this only releases the session and the socket, and either may have
     * been released before.
     */
    private static void close(Object link) throws ReflectiveOperationException {
        method(link, "close", CloseReason.class, boolean.class, boolean.class).invoke(link, OVER, false, false);
    }

    /**
     * Fails a waiting write as {@code WorkQueueManager.requestComplete} does. Does nothing if Liberty itself terminates
     * TLS.
     */
    private static void failWrite(Object write) throws ReflectiveOperationException {
        if (!write.getClass().getName().startsWith("com.ibm.ws.tcpchannel.")) return;
        Object waiting = value(write, "blockWait");
        if (waiting == null) return;
        field(write, "blockingIOError").set(write, new IOException("The connection has ended"));
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (ReflectiveOperationException | RuntimeException otherLiberty) {
            Level level = WARNED.compareAndSet(false, true) ? Level.WARNING : Level.FINE;
            LOG.log(level, "What Open Liberty holds of an ended session cannot be freed", otherLiberty);
        }
    }

    static Object value(Object owner, String name) throws ReflectiveOperationException {
        return field(owner, name).get(owner);
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException inherited) {
                // A superclass may have it.
            }
        }
        throw new NoSuchFieldException(owner.getClass().getName() + "." + name);
    }

    private static Method method(Object owner, String name, Class<?>... parameters) throws NoSuchMethodException {
        Method method = owner.getClass().getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }
}
