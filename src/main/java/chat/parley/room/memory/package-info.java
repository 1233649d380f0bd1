/** Rooms in the memory of this server. */
package chat.parley.room.memory;
