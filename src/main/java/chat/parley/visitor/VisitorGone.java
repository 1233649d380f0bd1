package chat.parley.visitor;

/** Fired when a visitor's session has ended; their seats are given up already. */
public record VisitorGone(String visitor) {}
