/**
 * Tools to test a running Parley from outside: people as programs, a bad network, a raw socket, and a judge over what
 * all of them heard. Nothing here knows a class of the server; the wire (docs/protocol.md) is all they share.
 */
package chat.parley.testkit;
