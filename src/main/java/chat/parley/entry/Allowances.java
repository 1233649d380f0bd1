package chat.parley.entry;

import chat.parley.refusal.Refusal;
import chat.parley.runtime.Time;
import chat.parley.settings.BudgetSettings;
import chat.parley.settings.GateSettings;
import chat.parley.settings.Rate;
import chat.parley.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The allowance for each operation that costs something; {@code docs/limits.md} lists them. */
@ApplicationScoped
public class Allowances {
    private final Allowance joins;
    private final Allowance roomJoins;
    private final Allowance connects;
    private final Allowance roomConnects;
    private final Allowance history;
    private final Allowance creations;
    private final Allowance importBytes;
    private final Allowance exports;
    private final Allowance searches;

    /** For the container's proxy only. */
    protected Allowances() {
        this(Settings.defaults());
    }

    @Inject
    public Allowances(Settings settings) {
        this(settings, Time.SYSTEM);
    }

    public Allowances(Settings settings, Time time) {
        GateSettings gate = settings.gate();
        BudgetSettings budget = settings.budget();
        Making making = new Making(budget.factor(), time);
        Rate rooms = new Rate(gate.address().creations(), gate.address().creationsPer());
        Rate files = new Rate(gate.address().exports(), gate.address().exportsPer());
        joins = making.of(
                Refusal.TOO_MANY_TRIES,
                making.rate(budget.joins().joins()),
                budget.joins().allJoins());
        roomJoins = making.of(
                Refusal.TOO_MANY_TRIES,
                making.rate(budget.joins().roomJoins()),
                budget.joins().allRoomJoins());
        connects = making.of(
                Refusal.TOO_MANY_TRIES,
                making.rate(budget.connects().connects()),
                budget.connects().allConnects());
        roomConnects = making.of(
                Refusal.TOO_MANY_TRIES,
                making.rate(budget.connects().roomConnects()),
                budget.connects().allRoomConnects());
        history = making.of(
                Refusal.TOO_FAST,
                making.rate(budget.reads().history()),
                budget.reads().allHistory());
        creations = making.of(Refusal.TOO_MANY_TRIES, rooms, budget.rooms().allCreations());
        importBytes = making.of(
                Refusal.TOO_MANY_TRIES,
                making.rate(budget.rooms().importBytes()),
                budget.rooms().allImportBytes());
        exports = making.of(Refusal.TOO_MANY_TRIES, files, budget.rooms().allExports());
        searches = making.of(
                Refusal.TOO_FAST,
                making.rate(budget.reads().searches()),
                budget.reads().allSearches());
    }

    /** Rates of {@code parley.budget} are multiplied; those that are older settings stand as they are. */
    private record Making(long factor, Time time) {
        Rate rate(Rate rate) {
            return rate.times(factor);
        }

        Allowance of(Refusal refusal, Rate each, Rate all) {
            return new Allowance(refusal, each, rate(all), time);
        }
    }

    /** New seats, in any room. */
    public Allowance joins() {
        return joins;
    }

    /** New seats, in one room: its code is the place. */
    public Allowance roomJoins() {
        return roomJoins;
    }

    /** New connections, to any room. */
    public Allowance connects() {
        return connects;
    }

    /** New connections to one room: its code is the place. */
    public Allowance roomConnects() {
        return roomConnects;
    }

    /** Pages of a room's history. */
    public Allowance history() {
        return history;
    }

    /** New rooms, also those that come from a file or are brought back. */
    public Allowance creations() {
        return creations;
    }

    /** Bytes of rooms' files that are brought. */
    public Allowance importBytes() {
        return importBytes;
    }

    /** Rooms' files that are taken away. */
    public Allowance exports() {
        return exports;
    }

    public Allowance searches() {
        return searches;
    }
}
