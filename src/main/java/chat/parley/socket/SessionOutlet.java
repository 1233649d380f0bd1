package chat.parley.socket;

import chat.parley.wire.Closing;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A Jakarta WebSocket session. */
final class SessionOutlet implements Outlet {
    private static final Logger LOG = Logger.getLogger(SessionOutlet.class.getName());

    private final Session session;
    private final RemoteEndpoint.Async async;
    private final RemoteEndpoint.Basic basic;

    SessionOutlet(Session session) {
        this.session = session;
        this.async = session.getAsyncRemote();
        this.basic = session.getBasicRemote();
    }

    @Override
    public void later(String text, Consumer<Throwable> done) {
        try {
            async.sendText(text, result -> done.accept(result.isOK() ? null : cause(result.getException())));
        } catch (RuntimeException gone) {
            // Tyrus throws a plain one when the peer has just gone.
            done.accept(gone);
        }
    }

    @Override
    public void now(String text) throws IOException {
        try {
            basic.sendText(text);
        } catch (RuntimeException gone) {
            throw new IOException("The peer is gone", gone);
        }
    }

    @Override
    public void close(Closing closing) {
        String why = closing.name().toLowerCase(Locale.ROOT);
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(closing.code()), why));
        } catch (IOException | IllegalStateException alreadyGone) {
            LOG.log(Level.FINE, "Closing a connection that is gone", alreadyGone);
        }
    }

    private static Throwable cause(Throwable named) {
        return named != null ? named : new IOException("The send failed without a reason");
    }
}
