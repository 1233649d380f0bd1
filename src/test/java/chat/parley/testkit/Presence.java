package chat.parley.testkit;

import java.util.Set;

/**
 * Who somebody was told to be in the room, or knows to be by all comings and goings since.
 *
 * @param who whose knowledge it is
 * @param at the epoch and the number at which it is true
 * @param people those present
 */
record Presence(String who, Position at, Set<Person> people) {}
