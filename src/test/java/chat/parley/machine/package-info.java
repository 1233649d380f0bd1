/** The programs that the tests need on their machine, and how to install missing ones. */
package chat.parley.machine;
