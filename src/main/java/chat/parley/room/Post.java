package chat.parley.room;

import chat.parley.log.Member;

/** Text that a member wants to post, as a message or a topic. It is within the limits and not in the log yet. */
public record Post(Room room, Member by, String text) {}
