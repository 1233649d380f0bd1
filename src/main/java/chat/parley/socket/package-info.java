/**
 * Live connections: each is a cursor into its room's log. The endpoint hears, the {@link
 * chat.parley.socket.Connection} sends what comes after its cursor, the {@link chat.parley.socket.Broadcaster} wakes it.
 */
package chat.parley.socket;
