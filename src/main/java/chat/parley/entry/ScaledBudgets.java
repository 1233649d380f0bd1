package chat.parley.entry;

import chat.parley.refusal.Refusal;
import chat.parley.runtime.Time;
import chat.parley.settings.BudgetSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;

/** Creates the budgets of {@code parley.budget}; the group's factor multiplies their rates. */
record ScaledBudgets(BudgetSettings rates, Time time) {
    static ScaledBudgets of(Settings settings) {
        return new ScaledBudgets(settings.budget(), Time.SYSTEM);
    }

    /**
     * Creates a budget.
     *
     * @param each the rate for one address
     * @param all the rate for all addresses together
     */
    AddressBudget of(Refusal refusal, Rate each, Rate all) {
        return ofUnscaled(refusal, each.times(rates.factor()), all);
    }

    /** Creates a budget whose rate for one address belongs to another group of settings and is not multiplied. */
    AddressBudget ofUnscaled(Refusal refusal, Rate each, Rate all) {
        return new AddressBudget(refusal, each, all.times(rates.factor()), time);
    }
}
