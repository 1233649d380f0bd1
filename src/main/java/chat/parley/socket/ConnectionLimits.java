package chat.parley.socket;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.LiveSettings;

/** The limits of one client, as a new connection starts with them. Each part is as thread-safe as its class says. */
record ConnectionLimits(FrameAssembler assembler, Heartbeat heartbeat, Budget refusals, Budget signals) {
    static ConnectionLimits with(LiveSettings limits, Time time, PartialFrameBudget unfinished) {
        return new ConnectionLimits(
                new FrameAssembler(limits, time.nanos(), unfinished),
                new Heartbeat(limits, time.nanos()),
                new Budget(limits.refusals(), limits.refusalsPer(), time),
                new Budget(limits.signals(), limits.signalsPer(), time));
    }
}
