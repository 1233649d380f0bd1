/**
 * Rooms, their members and their commands. This package does not depend on the web, so everything in it is tested with
 * {@code new}.
 */
package chat.parley.room;
