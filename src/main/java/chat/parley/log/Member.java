package chat.parley.log;

/** A visitor in a room. {@code id} is the room's own, given in order of joining, and never used again in that room. */
public record Member(String id, String name) {}
