package chat.parley.testkit;

/** A step of a reader in a room's log: an event, or a notice of events that are gone. */
sealed interface Heard permits Event, Gap {}
