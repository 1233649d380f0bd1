/** Chooses where rooms are kept. */
package chat.parley.storage;
