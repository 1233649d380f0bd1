/** Tells everybody before the server stops; one class knows how each server stops. */
package chat.parley.shutdown;
