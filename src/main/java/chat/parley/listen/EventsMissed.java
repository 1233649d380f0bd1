package chat.parley.listen;

import chat.parley.room.Room;

/**
 * The events {@code from} to {@code to} were dropped before observers received them, because the observers were too
 * slow.
 */
public record EventsMissed(Room room, long from, long to) {}
