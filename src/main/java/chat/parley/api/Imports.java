package chat.parley.api;

import chat.parley.room.Room;
import chat.parley.runtime.Pool;
import chat.parley.runtime.Pools;
import chat.parley.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs imports on threads of their own, because reading a room's file may take seconds. */
@ApplicationScoped
class Imports {
    private final Pool pool;
    private final Bodies bodies;

    /** For the container's proxy only. */
    protected Imports() {
        this.pool = null;
        this.bodies = null;
    }

    @Inject
    Imports(Settings settings, Pools pools, Bodies bodies) {
        this.pool = pools.named("imports", settings.gate().imports().importsAtOnce());
        this.bodies = bodies;
    }

    @PreDestroy
    void end() {
        pool.close();
    }

    /** A restored room, and its header. */
    record Imported(Room room, String header) {}

    /** Starts an import. */
    CompletableFuture<Imported> begin(Supplier<Room> restoring) {
        return CompletableFuture.supplyAsync(restoring, pool)
                .thenApply(room -> new Imported(room, bodies.header(room, room.everything())));
    }
}
