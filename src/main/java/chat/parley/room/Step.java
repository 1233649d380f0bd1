package chat.parley.room;

import chat.parley.log.Posted;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Remaining work for a command that the room allows.
 *
 * @param changes whether it adds an event; only then are the rules asked
 * @param action charges the budget and appends
 */
record Step(boolean changes, Supplier<CompletableFuture<Posted>> action) {
    static Step change(Supplier<CompletableFuture<Posted>> action) {
        return new Step(true, action);
    }

    static Step noChange(Supplier<CompletableFuture<Posted>> action) {
        return new Step(false, action);
    }
}
