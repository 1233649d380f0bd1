package chat.parley.socket;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.LiveSettings;

/** How long and how often we bear with a client: what a new connection starts with. */
record Patience(Gathering gathering, Lifeline lifeline, Budget refusals, Budget signals) {
    static Patience with(LiveSettings limits, Time time, Unfinished unfinished) {
        return new Patience(
                new Gathering(limits, time.nanos(), unfinished),
                new Lifeline(limits, time.nanos()),
                new Budget(limits.refusals(), limits.refusalsPer(), time),
                new Budget(limits.signals(), limits.signalsPer(), time));
    }
}
