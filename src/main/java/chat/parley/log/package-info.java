/** Log of a room: numbered events, and reading those after a number. A {@link chat.parley.log.Ledger} appends them. */
package chat.parley.log;
