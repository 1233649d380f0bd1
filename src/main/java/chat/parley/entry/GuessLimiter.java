package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.limits.Tiers;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.GuessSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Limits the guessing of room codes, which are secrets of 39 bits. Each address has a budget of unknown codes, and all
 * addresses share a common one. When the common budget is spent, only addresses that failed recently must wait, so that
 * nobody can lock out others by guessing. Thread-safe.
 */
@ApplicationScoped
class GuessLimiter {
    private static final Logger LOG = Logger.getLogger(GuessLimiter.class.getName());

    /** The number of locks. Addresses that share a lock wait for each other, for the time of one lookup in a map. */
    private static final int TURNS = 64;

    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
    private final Tiers failed;
    private final Budget all;

    /** For the container's proxy only. */
    protected GuessLimiter() {
        this(Settings.defaults());
    }

    @Inject
    GuessLimiter(Settings settings) {
        this(settings.gate().guesses(), Time.SYSTEM);
    }

    GuessLimiter(GuessSettings limits, Time time) {
        failed = new Tiers(
                new Rate(limits.guesses(), limits.guessesPer()),
                new Rate(limits.allGuesses(), limits.guessesPer()),
                time);
        all = new Budget(limits.allGuesses(), limits.guessesPer(), time);
    }

    /**
     * Looks a room up; a room that does not exist costs one guess. Lookups are serialized for each address, because
     * concurrent requests would otherwise get more tries than sequential ones.
     *
     * @throws chat.parley.refusal.Refused {@link Refusal#TOO_MANY_TRIES}, whether the room exists or not
     */
    <R> Optional<R> look(Address address, Supplier<Optional<R>> rooms) {
        synchronized (turn(address)) {
            permit(address);
            Optional<R> found = rooms.get();
            if (found.isEmpty()) failed(address);
            return found;
        }
    }

    /**
     * Checks that this address has a guess left.
     *
     * @throws chat.parley.refusal.Refused {@link Refusal#TOO_MANY_TRIES} if it has none
     */
    void require(Address address) {
        permit(address);
    }

    private Object turn(Address address) {
        return turns[Math.floorMod(address.widest().hashCode(), TURNS)];
    }

    private void permit(Address address) {
        List<Budget> failures = failed.known(address);
        Duration wait = Tiers.until(failures, 1);
        if (!wait.isZero()) throw new Refused(Refusal.TOO_MANY_TRIES, wait);
        if (failures.size() == address.tiers().size()) all.require(Refusal.TOO_MANY_TRIES);
    }

    private void failed(Address address) {
        failed.of(address, "").forEach(Budget::trySpend);
        if (!all.trySpend()) LOG.log(Level.WARNING, "Many unknown room codes are tried, from many addresses");
    }
}
