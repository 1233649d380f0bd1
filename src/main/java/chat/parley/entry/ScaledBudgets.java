package chat.parley.entry;

import chat.parley.refusal.Refusal;
import chat.parley.runtime.Time;
import chat.parley.settings.BudgetSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;

/** Makes the budgets of {@code parley.budget}, whose rates are multiplied by its factor. */
record ScaledBudgets(BudgetSettings rates, Time time) {
    static ScaledBudgets of(Settings settings) {
        return new ScaledBudgets(settings.budget(), Time.SYSTEM);
    }

    /**
     * @param each what one address may have
     * @param all what everybody may have together
     */
    AddressBudget of(Refusal refusal, Rate each, Rate all) {
        return ofUnscaled(refusal, each.times(rates.factor()), all);
    }

    /** The same, where the rate of one address is a setting of another group and stands as it is. */
    AddressBudget ofUnscaled(Refusal refusal, Rate each, Rate all) {
        return new AddressBudget(refusal, each, all.times(rates.factor()), time);
    }
}
