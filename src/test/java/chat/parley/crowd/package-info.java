/**
 * Drives very many WebSocket clients on one selector and one thread, without garbage for each frame. The fault tests
 * and the benchmark's load generator ({@code src/bench}) use it.
 */
package chat.parley.crowd;
