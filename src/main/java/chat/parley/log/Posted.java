package chat.parley.log;

/**
 * Result of a command.
 *
 * @param seq the number of its event; 0 if it changed nothing and therefore created no event
 * @param repeated whether the command had been carried out before, or changed nothing
 */
public record Posted(long seq, boolean repeated) {
    public static final Posted UNCHANGED = new Posted(0, true);
}
