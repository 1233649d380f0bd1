package chat.parley.socket;

import chat.parley.runtime.Budget;
import chat.parley.runtime.Time;
import chat.parley.settings.FloodSettings;
import chat.parley.settings.LiveSettings;

/** Limits of one client, as they are at the start of a connection. Each part is as thread-safe as its class says. */
record ConnectionLimits(FrameAssembler assembler, Heartbeat heartbeat, Budget refusals, Budget signals) {
    static ConnectionLimits with(LiveSettings limits, Time time, PartialFrameBudget partialFrames) {
        FloodSettings floods = limits.floods();
        return new ConnectionLimits(
                new FrameAssembler(limits.frames(), time.nanos(), partialFrames),
                new Heartbeat(limits.heartbeat(), time.nanos()),
                new Budget(floods.refusals(), floods.refusalsPer(), time),
                new Budget(floods.signals(), floods.signalsPer(), time));
    }
}
