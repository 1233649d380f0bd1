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

/** Sees that everybody is told before the server or the application stops. */
@ApplicationScoped
class Shutdown {
    @Inject
    private Connections connections;

    @Inject
    private LibertyHold hold;

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

    /** While every bean is still there; when this one is destroyed, those that it needs may be gone. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        listener.close();
        try {
            connections.stop();
        } finally {
            hold.end();
            holding.close();
        }
    }

    /** Returns when everybody was told and is gone, or when the time for it is over. */
    void drain() {
        connections.drain();
        hold.end();
    }

    /** It may wait for a socket, so it is no work for the clock itself. */
    private void tick() {
        if (hold.isPossible()) holding.execute(connections.isEmpty() ? hold::end : this::keepHold);
    }

    private void keepHold() {
        if (!connections.isClosing()) hold.keep();
    }
}
