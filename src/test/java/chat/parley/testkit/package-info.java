/**
 * Tools to test a running Parley from outside: simulated people, a faulty network, a raw socket, and a checker of
 * everything that all of them received. The kit uses no class of the server, only the protocol (docs/protocol.md).
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
