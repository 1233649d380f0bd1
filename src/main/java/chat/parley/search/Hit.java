package chat.parley.search;

import chat.parley.log.Member;

/**
 * A message that a search found.
 *
 * @param at UTC with milliseconds
 * @param before some of the text before the match
 * @param hit the match as it stands in the text; empty if it cannot be located
 */
public record Hit(long seq, String at, Member by, String before, String hit, String after) {}
