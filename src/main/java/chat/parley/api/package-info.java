/** The HTTP API for clients, as {@code docs/protocol.md} describes it. */
package chat.parley.api;
