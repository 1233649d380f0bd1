package chat.parley.visitor;

import chat.parley.room.Room;

/** Fired when a visitor has given up the seat in a room. */
public record VisitorLeft(String visitor, Room room) {}
