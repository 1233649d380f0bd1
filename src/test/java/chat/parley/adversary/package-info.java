/**
 * The adversary: one program, one seed, every attack that was ever seen to hurt a Parley server. It knows the public protocol
 * (docs/protocol.md) and nothing of the server's classes, talks to 127.0.0.1 only, and ends by itself.
 */
package chat.parley.adversary;
