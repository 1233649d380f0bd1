package chat.parley.entry;

import chat.parley.limits.Address;
import chat.parley.limits.Budgets;
import chat.parley.limits.Tiers;
import chat.parley.refusal.Refusal;
import chat.parley.refusal.Refused;
import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import java.time.Duration;
import java.util.List;

/**
 * Limits one operation for each address and for all addresses together, on this server or in one place on it, such as a
 * room. The amount is in the operation's unit: pieces, bytes, milliseconds. An IPv6 /56 may have four times as much as
 * a /64, and a /48 sixteen times.
 *
 * <p>When the common budget is spent, only addresses that used more than half of their own must wait, so that no
 * address can use up the budget of all. {@code docs/limits.md} lists the operations. Thread-safe.
 */
final class AddressBudget {
    private final Refusal refusal;
    private final Tiers byAddress;
    private final Budgets all;

    /**
     * @param each the rate for one address
     * @param all the rate for all addresses together
     */
    AddressBudget(Refusal refusal, Rate each, Rate all, Time time) {
        this.refusal = refusal;
        this.byAddress = new Tiers(each, all, time);
        this.all = new Budgets(all, time);
    }

    /**
     * Spends one unit.
     *
     * @throws Refused with the time until there is one
     */
    void spend(Address address) {
        spend(address, "", 1);
    }

    /**
     * Spends an amount.
     *
     * @throws Refused with the time until there is enough; then nothing is spent
     */
    void spend(Address address, long amount) {
        spend(address, "", amount);
    }

    /**
     * Spends an amount in a place.
     *
     * @throws Refused as {@link #spend(Address, long)}
     */
    void spend(Address address, String place, long amount) {
        List<Budget> own = byAddress.of(address, place);
        // The widest tier is common to all narrower ones, so this lock stops concurrent callers from exceeding it.
        synchronized (own.get(own.size() - 1)) {
            check(own, place, amount);
            own.forEach(budget -> budget.trySpend(amount));
            all.of(place).spendUpTo(amount);
        }
    }

    /**
     * Checks that an amount is available, without spending it.
     *
     * @throws Refused as {@link #spend}
     */
    void require(Address address, String place, long amount) {
        check(byAddress.of(address, place), place, amount);
    }

    /** Returns an amount that was spent but not used. */
    void giveBack(Address address, String place, long amount) {
        byAddress.of(address, place).forEach(budget -> budget.giveBack(amount));
        all.of(place).giveBack(amount);
    }

    private void check(List<Budget> own, String place, long amount) {
        Duration wait = Tiers.until(own, amount);
        boolean modest = own.stream().allMatch(Budget::isHalfFull);
        if (wait.isZero() && !modest) wait = all.of(place).until(amount);
        if (!wait.isZero()) throw new Refused(refusal, wait);
    }
}
