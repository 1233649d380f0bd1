/**
 * The log of a room: its numbered events, and how a reader gets those after a number. A {@link chat.parley.log.Ledger}
 * appends them.
 */
package chat.parley.log;
