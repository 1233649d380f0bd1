/** What the tests need of the machine that they run on, and how they get what it lacks. */
package chat.parley.machine;
