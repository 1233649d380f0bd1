package chat.parley.socket;

import chat.parley.gate.Address;

/** Whose a connection is: the visitor, and the address it came from. */
record Peer(String visitor, Address address) {}
