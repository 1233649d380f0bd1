package chat.parley.socket;

import chat.parley.visitor.VisitorGone;
import chat.parley.visitor.VisitorLeft;
import chat.parley.visitor.VisitorRenewed;
import chat.parley.wire.Closing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Applies visitor events to connections: ends them when the session ends or the visitor leaves the room, and moves them
 * to the visitor's new id.
 *
 * <p>Threads: that of the event; it does not wait. Errors: none.
 */
@Dependent
class VisitorObserver {
    @Inject
    private Connections connections;

    /**
     * Ends the connections of a session that ended. If the application is stopping, that is the cause, and the clients
     * shall reconnect.
     */
    void on(@Observes VisitorGone gone) {
        Closing alone = gone.forGood() ? Closing.SIGNED_OUT : Closing.AWAY;
        Closing why = connections.isClosing() ? Closing.RESTART : alone;
        connections.end(gone.visitor(), conversation -> true, why);
    }

    void on(@Observes VisitorRenewed renewed) {
        connections.renew(renewed.before(), renewed.now());
    }

    void on(@Observes VisitorLeft left) {
        connections.end(left.visitor(), conversation -> conversation.room() == left.room(), Closing.LEFT);
    }
}
