package chat.parley.limits;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The budgets of an address: one for each of its tiers. Each wider tier has four times the budget of the one inside it.
 */
public final class Tiers {
    private static final List<Long> WIDER = List.of(1L, 4L, 16L);

    private final List<Budgets> byTier;

    /** @param all the limit of every tier */
    public Tiers(Rate each, Rate all, Time time) {
        byTier = WIDER.stream()
                .map(factor -> new Budgets(each.times(factor).within(all), time))
                .toList();
    }

    /** The budgets of the address, narrowest first. */
    public List<Budget> of(Address address, String place) {
        List<String> tiers = address.tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> byTier.get(i).of(key(tiers.get(i), place)))
                .toList();
    }

    /** The budgets of the address that were used recently. */
    public List<Budget> known(Address address) {
        List<String> tiers = address.tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> byTier.get(i).known(tiers.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The time until every budget has the amount. */
    public static Duration until(List<Budget> budgets, long amount) {
        return budgets.stream()
                .map(budget -> budget.until(amount))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static String key(String tier, String place) {
        return place.isEmpty() ? tier : tier + " " + place;
    }
}
