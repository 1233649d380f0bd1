package chat.parley.room;

import chat.parley.log.Member;

/** A member's command that would add an event to the room's log. */
public record Act(Room room, Member by, Command command) {}
