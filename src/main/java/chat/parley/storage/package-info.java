/** Selects the store in which rooms are kept. */
package chat.parley.storage;
