/** The peer that has a log and cursors and nothing else: what Parley's idea allows on this machine, in Java. */
package chat.parley.bench.limit;
