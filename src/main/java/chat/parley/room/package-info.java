/**
 * Rooms, the people in them and what was said: a room is a log of numbered events. Knows no web: everything here is
 * tested with {@code new}.
 */
package chat.parley.room;
