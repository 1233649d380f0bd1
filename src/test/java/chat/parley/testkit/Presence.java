package chat.parley.testkit;

import java.util.Set;

/**
 * The people in a room, as one person knows them.
 *
 * @param who the person who received the list
 * @param at the epoch and the number at which it is valid
 * @param people those present
 */
record Presence(String who, Position at, Set<Person> people) {}
