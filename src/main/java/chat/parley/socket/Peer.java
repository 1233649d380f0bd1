package chat.parley.socket;

import chat.parley.entry.Voice;
import chat.parley.limits.Address;

/** The client of a connection: the id of the visitor, the address it came from, and the budget for what it says. Immutable. */
record Peer(String visitor, Address address, Voice voice) {}
