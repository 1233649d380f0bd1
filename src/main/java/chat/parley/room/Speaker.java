package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.runtime.Budget;

/** Who does something, and how much more they may do at this moment. */
public record Speaker(String visitor, Member member, Budget budget) {}
