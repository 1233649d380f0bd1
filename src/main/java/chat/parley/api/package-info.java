/** The same acts for programs, over HTTP. {@code docs/protocol.md} is its text. */
package chat.parley.api;
