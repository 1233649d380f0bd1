package chat.parley.room;

/** @param repeated the draft was in the log already, under this number */
public record Posted(long seq, boolean repeated) {}
