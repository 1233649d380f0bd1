package chat.parley.room;

import chat.parley.log.Member;

/** A command of a member of the room that would add an event. */
public record Act(Room room, Member by, Command command) {}
