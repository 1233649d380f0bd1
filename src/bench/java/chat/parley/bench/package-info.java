/**
 * Holds Parley against its peers in one run: a load generator for three dialects, the servers it is pointed at, and
 * the report. It is built and run only by {@code mvn -Pbench verify}.
 */
package chat.parley.bench;
