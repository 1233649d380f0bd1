/** Room archives, and their validation before a restore. */
package chat.parley.archive;
