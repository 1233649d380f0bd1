package chat.parley.room;

import chat.parley.log.Member;

/** A member with a seat, and the id of the visitor who has it. */
public record Seated(String visitor, Member member) {}
