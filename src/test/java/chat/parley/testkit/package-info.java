/**
 * Tools to test a running Parley from outside: people as programs, a bad network, a raw socket, and a judge over what
 * all of them heard. Nothing here knows a class of the server; the wire (docs/protocol.md) is all they share.
 *
 * <pre>{@code
 * try (Party party = Party.at(URI.create("http://localhost:9080/"))) {
 *     Flaky network = party.network();
 *     Chatter ada = party.comes("Ada").creates("Garden");
 *     Chatter grace = party.comes("Grace").through(network).joins(ada.code());
 *
 *     ada.says("Shall we begin?");
 *     grace.hears("Shall we begin?");
 *     network.cut();
 *     grace.isClosed();
 *     ada.says("Grace?");
 *     grace.resumes().hears("Grace?");
 *
 *     party.agrees();
 * }
 * }</pre>
 */
package chat.parley.testkit;
