/**
 * Live connections: each is a cursor into its room's log. The endpoint receives frames, a {@link
 * chat.parley.socket.Responder} carries them out, a {@link chat.parley.socket.Connection} sends what comes after its
 * cursor, and a {@link chat.parley.socket.Broadcaster} wakes it. {@link chat.parley.socket.Transports} alone knows
 * which server this is.
 */
package chat.parley.socket;
