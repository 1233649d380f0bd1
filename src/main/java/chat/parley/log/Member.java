package chat.parley.log;

/**
 * A visitor with a seat in a room. The {@code id} is unique within the room: ids are assigned in order of joining and
 * never reused there.
 */
public record Member(String id, String name) {}
