package chat.parley.visitor;

/** Fired when a visitor's seats and connections have moved to a new id. */
public record VisitorRenewed(String before, String now) {}
