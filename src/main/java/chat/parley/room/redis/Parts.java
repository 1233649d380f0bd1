package chat.parley.room.redis;

import chat.parley.log.Footprint;
import chat.parley.log.Notation;
import chat.parley.runtime.Time;

/** Common parts from which every room is built. */
public record Parts(Time time, Notation notation, Footprint footprint) {}
