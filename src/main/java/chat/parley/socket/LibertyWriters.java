package chat.parley.socket;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Creates the {@link LibertyWriter} of each session. There is none if Liberty itself terminates TLS. There is
 * none either on another version with other parts; the log says so once.
 *
 * <p>Thread-safe. Errors: none.
 */
final class LibertyWriters {
    private static final Logger LOG = Logger.getLogger(LibertyWriters.class.getName());
    private static final String SOCKETS = "com.ibm.ws.tcpchannel.";

    private volatile LibertyParts parts;
    private final AtomicBoolean told = new AtomicBoolean();

    /** Creates the writer of this session; empty too if the session is over already. */
    Optional<LibertyWriter> of(Session session) {
        try {
            Object link = inside(inside(session, "impl"), "connLink");
            Object context = inside(inside(link, "linkWrite"), "tcpWriteContext");
            boolean plain = context != null && context.getClass().getName().startsWith(SOCKETS);
            return plain ? Optional.of(new LibertyWriter(parts(link), link, context)) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException otherLiberty) {
            Level level = told.compareAndSet(false, true) ? Level.WARNING : Level.FINE;
            LOG.log(level, "Frames take Open Liberty's slower way: it is not the version known here", otherLiberty);
            return Optional.empty();
        }
    }

    private static Object inside(Object owner, String name) throws ReflectiveOperationException {
        return owner == null ? null : LibertyLeftovers.value(owner, name);
    }

    private LibertyParts parts(Object link) throws ReflectiveOperationException {
        LibertyParts known = parts;
        if (known == null) {
            known = new LibertyParts(link);
            parts = known;
        }
        return known;
    }
}
