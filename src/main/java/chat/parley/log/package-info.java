/**
 * What a room keeps: numbered events and what may be read of them after a number. A message is appended through a
 * {@link chat.parley.log.Ledger}.
 */
package chat.parley.log;
