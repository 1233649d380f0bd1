package chat.parley.log;

/**
 * What became of an act.
 *
 * @param seq the number of its event; 0 if it changes nothing and so became none
 * @param repeated the draft was in the log already, or need not be
 */
public record Posted(long seq, boolean repeated) {
    public static final Posted UNCHANGED = new Posted(0, true);
}
