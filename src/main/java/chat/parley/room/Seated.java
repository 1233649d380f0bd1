package chat.parley.room;

import chat.parley.log.Member;
import chat.parley.log.Network;

/** A member with a seat, the id of the visitor who has it, and the network from which they connected last. */
public record Seated(String visitor, Member member, Network network) {}
