/**
 * Rooms in a Redis that several servers share: implementations of {@code Directory}, {@code Roster} and {@code Ledger}.
 * {@code docs/clustering.md} describes them.
 */
package chat.parley.room.redis;
