/** Draining before a stop: one class for each server knows the sign that it gives. */
package chat.parley.shutdown;
