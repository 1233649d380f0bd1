package chat.parley.socket;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Creates the {@link LibertyWriter} of each session. There is none if Liberty itself terminates TLS, or if it is another
 * version with other parts; the log says so once.
 *
 * <p>Thread-safe. Errors: none.
 */
final class LibertyWriters {
    private static final Logger LOG = Logger.getLogger(LibertyWriters.class.getName());
    private static final String SOCKETS = "com.ibm.ws.tcpchannel.";

    private volatile LibertyParts parts;
    private volatile boolean absent;

    Optional<LibertyWriter> of(Session session) {
        if (absent) return Optional.empty();
        try {
            Object link = LibertyLeftovers.value(LibertyLeftovers.value(session, "impl"), "connLink");
            Object context = LibertyLeftovers.value(LibertyLeftovers.value(link, "linkWrite"), "tcpWriteContext");
            boolean plain = context.getClass().getName().startsWith(SOCKETS);
            return plain ? Optional.of(new LibertyWriter(parts(link), link, context)) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException otherLiberty) {
            absent = true;
            LOG.log(
                    Level.WARNING,
                    "Frames take Open Liberty's slower way: it is not the version known here",
                    otherLiberty);
            return Optional.empty();
        }
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
