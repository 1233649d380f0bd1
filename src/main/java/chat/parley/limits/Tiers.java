package chat.parley.limits;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The budgets of an address: one for each of its tiers, and each wider one has four times as much as the one in it. */
public final class Tiers {
    private static final List<Long> WIDER = List.of(1L, 4L, 16L);

    private final List<Budgets> byTier;

    /** @param all no tier has more than this */
    public Tiers(Rate each, Rate all, Time time) {
        byTier = WIDER.stream()
                .map(factor -> new Budgets(each.times(factor).within(all), time))
                .toList();
    }

    /** Narrowest first. */
    public List<Budget> of(Address address, String place) {
        List<String> tiers = address.tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> byTier.get(i).of(key(tiers.get(i), place)))
                .toList();
    }

    /** Those from which anything was taken of late. */
    public List<Budget> known(Address address) {
        List<String> tiers = address.tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> byTier.get(i).known(tiers.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How long until all of them have so much. */
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
