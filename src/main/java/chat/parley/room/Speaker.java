package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Budget;

/** A member who acts, with their visitor id and their remaining rate budget. */
public record Speaker(String visitor, Member member, Budget budget) {}
