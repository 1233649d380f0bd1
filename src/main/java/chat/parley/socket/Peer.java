package chat.parley.socket;

import chat.parley.entry.Voice;
import chat.parley.limits.Address;
import chat.parley.log.Network;

/**
 * Client of a connection: the visitor's id, the address and the network it connected from, and the budget for its
 * messages. Immutable.
 */
record Peer(String visitor, Address address, Network network, Voice voice) {}
