/** Finds words in what a room's log keeps. */
package chat.parley.search;
