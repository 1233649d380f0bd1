package chat.parley.listen;

import chat.parley.room.Room;

/**
 * A room was opened. It is fired before every activity of the room, but perhaps after people have started to talk
 * there.
 */
public record RoomOpened(Room room) {}
