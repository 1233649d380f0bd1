package chat.parley.room.redis;

import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.runtime.Time;

/** What every room's parts are made with. */
public record Parts(Time time, Notation notation, Footprint footprint) {}
