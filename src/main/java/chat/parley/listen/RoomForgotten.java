package chat.parley.listen;

import chat.parley.room.Room;

/** A room was empty for so long that it was forgotten; the last that is fired of it. Whoever kept it should let it go. */
public record RoomForgotten(Room room) {}
