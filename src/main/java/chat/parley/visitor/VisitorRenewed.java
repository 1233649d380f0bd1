package chat.parley.visitor;

/** Fired when a visitor's seats and connections go on under another id. */
public record VisitorRenewed(String before, String now) {}
