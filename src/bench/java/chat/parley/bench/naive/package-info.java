/** The peers of Parley on its own server: the endpoint that tutorials show, and one that does nothing. */
package chat.parley.bench.naive;
