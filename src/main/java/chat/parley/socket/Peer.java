package chat.parley.socket;

import chat.parley.entry.Voice;
import chat.parley.limits.Address;

/** Whose a connection is: the visitor, the address it came from, and what they may say. */
record Peer(String visitor, Address address, Voice voice) {}
