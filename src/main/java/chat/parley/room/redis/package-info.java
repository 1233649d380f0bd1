/**
 * Rooms kept in a Redis that several servers share: the seams {@code Directory}, {@code
 * Roster} and {@code Ledger} again. {@code docs/clustering.md} is its text.
 */
package chat.parley.room.redis;
