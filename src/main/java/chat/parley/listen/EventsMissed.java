package chat.parley.listen;

import chat.parley.room.Room;

/** The events {@code from} to {@code to} were gone before observers could be told: they were too slow. */
public record EventsMissed(Room room, long from, long to) {}
