/** The entry points to rooms, and the limits that they enforce. */
package chat.parley.entry;
