/**
 * The adversary: one program with one seed, and every attack that was ever seen to hurt a Parley server. It knows the
 * public protocol (docs/protocol.md) and none of the server's classes, connects to 127.0.0.1 only, and ends by itself.
 */
package chat.parley.adversary;
