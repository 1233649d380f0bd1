/**
 * Tests of faults and abuse that take longer than a build may: {@code mvn verify -Pfaults}. Most tests run the README's
 * server as a process of their own and write one line of figures to {@code target/faults.md}. Linux only, because they
 * read {@code /proc}.
 */
package chat.parley.faults;
