package chat.parley.visitor;

/**
 * Fired when a visitor's session has ended.
 *
 * @param forGood their seats are given up already; otherwise who still has a pass comes back with it
 */
public record VisitorGone(String visitor, boolean forGood) {}
