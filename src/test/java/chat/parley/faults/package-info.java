/**
 * Faults and abuse that take longer than a build may: {@code mvn verify -Pfaults}. Most tests have a server of their own, the
 * one of the README as a process, and write one line of figures to {@code target/faults.md}. Linux only: it looks at
 * {@code /proc}.
 */
package chat.parley.faults;
