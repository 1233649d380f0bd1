package chat.parley.socket;

import chat.parley.visitor.VisitorGone;
import chat.parley.visitor.VisitorLeft;
import chat.parley.visitor.VisitorRenewed;
import chat.parley.wire.Closing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets connections follow their visitors: ends them when the session ends or the visitor leaves the room, and moves them to the
 * visitor's new id.
 *
 * <p>Threads: that of the event; it does not wait. Errors: none.
 */
@Dependent
class VisitorObserver {
    @Inject
    private Connections connections;

    /** Sessions that end while the application stops end because of it, and their clients shall come back. */
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
