package chat.parley.gate;

import chat.parley.room.Budget;
import chat.parley.room.Refusal;
import chat.parley.room.Time;
import chat.parley.settings.GateSettings;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Room codes are secrets of 39 bits, so guessing is limited: each address has a budget of unknown codes, and all addresses
 * have one together. When that is spent only addresses that have failed of late wait, so that nobody can lock out others
 * by guessing.
 */
final class Guesses {
    private static final Logger LOG = Logger.getLogger(Guesses.class.getName());

    /** Addresses that share one wait for each other, for as long as it takes to look into a map. */
    private static final int TURNS = 64;

    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
    private final Budgets failed;
    private final Budget all;

    Guesses(GateSettings gate, Time time) {
        failed = new Budgets(gate.guesses(), gate.guessesPer(), time);
        all = new Budget(gate.allGuesses(), gate.guessesPer(), time);
    }

    /**
     * Looks a room up; one that is not there costs. One look at a time for each address, or who asks many times at once
     * would have more tries than one who asks slowly.
     *
     * @throws chat.parley.room.Refused {@link Refusal#TOO_MANY_TRIES}, whatever there is to find
     */
    <R> Optional<R> look(String address, Supplier<Optional<R>> rooms) {
        synchronized (turns[Math.floorMod(address.hashCode(), TURNS)]) {
            permit(address);
            Optional<R> found = rooms.get();
            if (found.isEmpty()) failed(address);
            return found;
        }
    }

    private void permit(String address) {
        if (!failed.knows(address)) return;
        failed.of(address).require(Refusal.TOO_MANY_TRIES);
        all.require(Refusal.TOO_MANY_TRIES);
    }

    private void failed(String address) {
        failed.of(address).trySpend();
        if (!all.trySpend()) LOG.log(Level.WARNING, "Many unknown room codes are tried, from many addresses");
    }
}
