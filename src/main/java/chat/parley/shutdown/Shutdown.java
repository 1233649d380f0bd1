package chat.parley.shutdown;

import chat.parley.runtime.Clock;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.socket.Connections;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Drains this server before it or the application stops, and keeps the {@link ShutdownHold} while somebody is
 * connected.
 *
 * <p>Threads: the server's for {@link #drain}, which waits; the clock's for the hold, which has a thread of its own
 * where it may wait. Errors: none of its own.
 */
@ApplicationScoped
class Shutdown {
    @Inject
    private Connections connections;

    @Inject
    private ShutdownHold hold;

    @Inject
    private Clock clock;

    @Inject
    private Pools pools;

    @Resource(lookup = "java:app/AppName")
    private String appName;

    private Pool holding;
    private ShutdownListener listener;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        holding = pools.aside("hold", 1);
        clock.every("hold", this::tick);
        listener = new ShutdownListener(appName, this::drain, connections::goOn).watch();
    }

    /** Stops while every bean is still available; when this bean is destroyed, those that it needs may be gone. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        listener.close();
        try {
            connections.stop();
        } finally {
            hold.end();
            holding.close();
        }
    }

    /** Drains the server. Returns when all clients have been told and are gone, or when the time-out is over. */
    void drain() {
        connections.drain();
        hold.end();
    }

    /** Requests the hold from its own thread, because keeping it may wait for a socket. */
    private void tick() {
        if (hold.isPossible()) holding.execute(connections.isEmpty() ? hold::end : this::keepHold);
    }

    private void keepHold() {
        if (!connections.isClosing()) hold.keep();
    }
}
