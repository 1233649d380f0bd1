/**
 * Compares Parley with its peers in one run: a load generator for three dialects, the servers under test, and the
 * report. It is built and run only by {@code mvn -f src/bench verify}.
 */
package chat.parley.bench;
