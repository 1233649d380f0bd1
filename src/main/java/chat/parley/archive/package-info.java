/**
 * A room as it was taken away, and what is checked before it comes back.
 */
package chat.parley.archive;
