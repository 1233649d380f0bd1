/** Draining before a stop; for each kind of server, one class knows the sign that it gives. */
package chat.parley.shutdown;
