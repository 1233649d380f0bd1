/**
 * The wire format: frames to and from a client, and how they are read and written. {@code docs/protocol.md} describes
 * it.
 */
package chat.parley.wire;
