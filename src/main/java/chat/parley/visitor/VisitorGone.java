package chat.parley.visitor;

/**
 * Fired when a visitor's session has ended.
 *
 * @param forGood their seats are given up already; otherwise a visitor who still has a visitor token comes back with it
 */
public record VisitorGone(String visitor, boolean forGood) {}
