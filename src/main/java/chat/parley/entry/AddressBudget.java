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
 * How much of one operation an address may have, and everybody together: on this server, or in each place on it, such as a
 * room. The amount is whatever the operation costs: pieces, bytes, milliseconds. An IPv6 /56 may have four times as much
 * as a /64, and a /48 sixteen times.
 *
 * <p>When all together have had enough, only those wait who took more than half of their own: nobody can use up what is
 * for everybody. {@code docs/limits.md} lists the operations. Thread-safe.
 */
final class AddressBudget {
    private final Refusal refusal;
    private final Tiers byAddress;
    private final Budgets all;

    /**
     * @param each what one address may have
     * @param all what everybody may have together
     */
    AddressBudget(Refusal refusal, Rate each, Rate all, Time time) {
        this.refusal = refusal;
        this.byAddress = new Tiers(each, all, time);
        this.all = new Budgets(all, time);
    }

    /** Takes one. @throws Refused with the time until there is one */
    void spend(Address address) {
        spend(address, "", 1);
    }

    /** Takes so much. @throws Refused with the time until there is so much; then nothing is taken */
    void spend(Address address, long amount) {
        spend(address, "", amount);
    }

    /** Takes so much in this place. @throws Refused as the other */
    void spend(Address address, String place, long amount) {
        List<Budget> own = byAddress.of(address, place);
        // The widest tier is shared by all narrower ones: of many at once no more pass than may.
        synchronized (own.get(own.size() - 1)) {
            check(own, place, amount);
            own.forEach(budget -> budget.trySpend(amount));
            all.of(place).spendUpTo(amount);
        }
    }

    /** Whether there is so much; takes nothing. @throws Refused as {@link #spend} */
    void require(Address address, String place, long amount) {
        check(byAddress.of(address, place), place, amount);
    }

    /** What was taken was not used. */
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
