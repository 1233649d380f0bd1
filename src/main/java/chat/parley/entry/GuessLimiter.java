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
 * Room codes are secrets of 39 bits, so guessing is limited: each address has a budget of unknown codes, and all addresses
 * have one together. When that is spent only addresses that have failed of late wait, so that nobody can lock out others
 * by guessing. Thread-safe.
 */
@ApplicationScoped
class GuessLimiter {
    private static final Logger LOG = Logger.getLogger(GuessLimiter.class.getName());

    /** Addresses that share one wait for each other, for as long as it takes to look into a map. */
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
     * Looks a room up; one that is not there costs. One look at a time for each address, or who asks many times at once
     * would have more tries than one who asks slowly.
     *
     * @throws chat.parley.refusal.Refused {@link Refusal#TOO_MANY_TRIES}, whatever there is to find
     */
    <R> Optional<R> look(Address address, Supplier<Optional<R>> rooms) {
        synchronized (turn(address)) {
            permit(address);
            Optional<R> found = rooms.get();
            if (found.isEmpty()) failed(address);
            return found;
        }
    }

    /** @throws chat.parley.refusal.Refused {@link Refusal#TOO_MANY_TRIES} if this address has no guess left */
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
