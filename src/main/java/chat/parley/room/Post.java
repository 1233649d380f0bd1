package chat.parley.room;

import chat.parley.log.Member;

/** What somebody wants to say, as a message or a topic: it is text within the limits, and not in the log yet. */
public record Post(Room room, Member by, String text) {}
