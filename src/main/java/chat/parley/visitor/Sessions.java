package chat.parley.visitor;

import chat.parley.refusal.Refused;
import chat.parley.room.Room;
import chat.parley.room.Rooms;
import chat.parley.text.RoomCode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes a visitor leave every room when the session ends. The containers themselves close signed-in sockets at most.
 * With {@link VisitorTokens} the visitor may have another session on another server by now, so a seat with a connection
 * is kept.
 */
@WebListener
public class Sessions implements HttpSessionListener {
    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());

    @Inject
    Rooms rooms;

    @Inject
    VisitorTokens tokens;

    @Inject
    Event<VisitorGone> gone;

    @Override
    public void sessionDestroyed(HttpSessionEvent end) {
        Visitor.of(end.getSession()).ifPresent(this::leave);
    }

    private void leave(Visitor visitor) {
        visitor.rooms().forEach(code -> leave(visitor, code));
        gone.fire(new VisitorGone(visitor.id(), !tokens.isEnabled()));
    }

    /**
     * Gives up one seat. A seat that cannot be given up now expires by itself; the connections must end all the same.
     */
    private void leave(Visitor visitor, RoomCode code) {
        try {
            rooms.find(code).ifPresent(room -> leave(visitor, room));
        } catch (Refused away) {
            LOG.log(Level.FINE, "A seat could not be given up at the end of its session", away);
        }
    }

    private void leave(Visitor visitor, Room room) {
        if (tokens.isEnabled()) room.leaveIfAbsent(visitor.id());
        else room.leave(visitor.id());
    }
}
