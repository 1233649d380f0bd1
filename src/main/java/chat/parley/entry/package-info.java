/** The ways into a room, and what they cost. */
package chat.parley.entry;
