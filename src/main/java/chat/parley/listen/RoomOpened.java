package chat.parley.listen;

import chat.parley.room.Room;

/** There is a new room; fired before anything that happened in it, if late: people may be talking already. */
public record RoomOpened(Room room) {}
