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

    /** In the names of its classes. */
    private static final String LIBERTY = ".wsoc";

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
        } catch (IOException | RuntimeException gone) {
            letGo();
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

    /**
     * Open Liberty 26.0.0.5 takes a blocking send that failed to be on its way for ever, and its reading thread waits for the
     * end of it when the peer's close frame comes. A writer that is closed meanwhile is refused, and in refusing it Liberty
     * forgets what was on its way.
     */
    private void letGo() {
        if (!session.getClass().getName().contains(LIBERTY)) return;
        try {
            basic.getSendWriter().close();
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "Nothing was on its way any more", gone);
        }
    }

    private static Throwable cause(Throwable named) {
        return named != null ? named : new IOException("The send failed without a reason");
    }
}
