/**
 * Very many WebSocket clients on one selector and one thread, without garbage for each frame: the fault tests' crowds and the
 * benchmark's load generator ({@code src/bench}) are made of it.
 */
package chat.parley.crowd;
