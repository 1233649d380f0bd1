package chat.parley.room;

import chat.parley.log.Member;

/** A command that a member of the room gave, and that would add an event. */
public record Act(Room room, Member by, Command command) {}
