package chat.parley.listen;

import chat.parley.room.Rooms;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import chat.parley.wire.Wire;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** Starts the listeners when the application starts, and stops their threads with it. */
@ApplicationScoped
class ListenerStartup {
    @Inject
    private Settings settings;

    @Inject
    private Wire wire;

    @Inject
    private Rooms rooms;

    @Inject
    private BeanManager beans;

    @Inject
    private Pools pools;

    private Pool threads;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        threads = pools.aside("listeners", settings.listen().threads());
        new Listeners(wire::event, new Observers(beans::resolveObserverMethods), threads).follow(rooms);
    }

    @PreDestroy
    void end() {
        threads.close();
    }
}
