package chat.parley.socket;

/** Whose a connection is: the visitor, and the address it came from. */
record Peer(String visitor, String address) {}
