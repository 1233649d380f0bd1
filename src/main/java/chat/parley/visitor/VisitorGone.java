package chat.parley.visitor;

/**
 * Fired when a visitor's session has ended.
 *
 * @param forGood whether the seats are given up; if not, a visitor who still has a visitor token may return with it
 */
public record VisitorGone(String visitor, boolean forGood) {}
