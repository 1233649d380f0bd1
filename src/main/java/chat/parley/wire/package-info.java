/** What stands on the wire: frames to and from a client and how they are written. {@code docs/protocol.md} is its text. */
package chat.parley.wire;
