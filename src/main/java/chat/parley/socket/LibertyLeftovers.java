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
 * Frees the leftovers of a session that Open Liberty 26.0.0.5 may hold for ever when a peer hangs up while the server closes its session: the session in
 * the list of open ones ({@code WsocConnLink.outgoingCloseConnection} returns before it takes it out); the socket, which
 * nobody reads any more; and threads that wait without a time-out to write to it ({@code
 * NioTCPWriteRequestContextImpl.processSyncWriteRequest}, {@code WsocConnLink.waitToClose}). No API does this, so it is
 * reflection.
 *
 * <p>Threads: one that may wait for seconds. Errors: logged, the first as a warning, because another Liberty may have other names.
 */
final class LibertyLeftovers {
    private static final Logger LOG = Logger.getLogger(LibertyLeftovers.class.getName());
    private static final CloseReason OVER = new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "");
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private interface Step {
        void run() throws ReflectiveOperationException;
    }

    private LibertyLeftovers() {}

    /** Frees what is held of a session that has ended; harmless if nothing is. May block for seconds. */
    static void free(Session session) {
        attempt(() -> {
            Object link = value(value(session, "impl"), "connLink");
            attempt(() -> close(link));
            attempt(() -> failWrite(value(value(link, "linkWrite"), "tcpWriteContext")));
            attempt(() -> method(link, "signalNotWriting").invoke(link));
        });
    }

    /** A link that is closing already only gives up the session and the socket; either may be done. */
    private static void close(Object link) throws ReflectiveOperationException {
        method(link, "close", CloseReason.class, boolean.class, boolean.class).invoke(link, OVER, false, false);
    }

    /** As {@code WorkQueueManager.requestComplete} does it. If Liberty itself terminates TLS, nothing is done here. */
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
            Level level = TOLD.compareAndSet(false, true) ? Level.WARNING : Level.FINE;
            LOG.log(level, "What Open Liberty holds of an ended session cannot be freed", otherLiberty);
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
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
