package chat.parley.socket;

import chat.parley.entry.Voice;
import chat.parley.limits.Address;

/**
 * Client of a connection: the visitor's id, the address it connected from, and the budget for its messages. Immutable.
 */
record Peer(String visitor, Address address, Voice voice) {}
