package chat.parley.visitor;

import chat.parley.room.Room;
import chat.parley.room.Rooms;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * When a session ends its visitor leaves every room: the containers themselves see to signed-in sockets at most. With
 * {@link Passes} a visitor may have another session by now, on another server: who is in a room stays.
 */
@WebListener
public class Sessions implements HttpSessionListener {
    @Inject
    private Rooms rooms;

    @Inject
    private Passes passes;

    @Inject
    private Event<VisitorGone> gone;

    @Override
    public void sessionDestroyed(HttpSessionEvent end) {
        Visitor.of(end.getSession()).ifPresent(this::leave);
    }

    private void leave(Visitor visitor) {
        visitor.rooms().forEach(code -> rooms.find(code).ifPresent(room -> leave(visitor, room)));
        gone.fire(new VisitorGone(visitor.id(), !passes.areGiven()));
    }

    private void leave(Visitor visitor, Room room) {
        if (passes.areGiven()) room.leaveIfAbsent(visitor.id());
        else room.leave(visitor.id());
    }
}
