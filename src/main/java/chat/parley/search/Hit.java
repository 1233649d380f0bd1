package chat.parley.search;

import chat.parley.log.Member;

/**
 * A message that was found.
 *
 * @param at UTC with milliseconds
 * @param before some of the text before what was looked for
 * @param hit what was looked for, as it stands there; empty if it cannot be told apart
 */
public record Hit(long seq, String at, Member by, String before, String hit, String after) {}
