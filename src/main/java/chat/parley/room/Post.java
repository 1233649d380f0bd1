package chat.parley.room;

/** A message that somebody wants to say: it is text within the limits, and not in the log yet. */
public record Post(Room room, Member by, String text) {}
