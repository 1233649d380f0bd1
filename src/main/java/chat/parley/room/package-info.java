/**
 * Rooms, the people in them and what they may do. Knows no web: everything here is tested with {@code new}.
 */
package chat.parley.room;
