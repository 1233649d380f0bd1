/** Full-text search in a room's log. */
package chat.parley.search;
