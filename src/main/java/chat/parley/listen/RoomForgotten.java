package chat.parley.listen;

import chat.parley.room.Room;

/**
 * A room was forgotten because it had been empty for too long. It is the last event of the room, so observers should
 * release it.
 */
public record RoomForgotten(Room room) {}
