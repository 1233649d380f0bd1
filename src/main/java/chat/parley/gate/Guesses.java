package chat.parley.gate;

import chat.parley.room.Budget;
import chat.parley.room.Refusal;
import chat.parley.room.Time;
import chat.parley.settings.GateSettings;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Room codes are secrets of 39 bits, so guessing is limited: each address has a budget of unknown codes, and all addresses
 * have one together. When that is spent only addresses that have failed of late wait, so that nobody can lock out others
 * by guessing.
 */
final class Guesses {
    private static final Logger LOG = Logger.getLogger(Guesses.class.getName());

    private final Budgets failed;
    private final Budget all;

    Guesses(GateSettings gate, Time time) {
        failed = new Budgets(gate.guesses(), gate.guessesPer(), time);
        all = new Budget(gate.allGuesses(), gate.guessesPer(), time);
    }

    /** Asked before the room is looked up. @throws chat.parley.room.Refused {@link Refusal#TOO_MANY_TRIES} */
    void permit(String address) {
        if (!failed.knows(address)) return;
        failed.of(address).require(Refusal.TOO_MANY_TRIES);
        all.require(Refusal.TOO_MANY_TRIES);
    }

    void failed(String address) {
        failed.of(address).trySpend();
        if (!all.trySpend()) LOG.log(Level.WARNING, "Many unknown room codes are tried, from many addresses");
    }
}
