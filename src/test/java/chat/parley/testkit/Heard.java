package chat.parley.testkit;

/** What moves a listener on in a room's log: an event, or word of those that are gone. */
sealed interface Heard permits Event, Gap {}
