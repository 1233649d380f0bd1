/** What Parley is held against on the same server: the endpoint that tutorials show, and one that does nothing. */
package chat.parley.bench.naive;
